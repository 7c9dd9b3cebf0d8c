/** The words of every enumeration that a field offers, in the field's own order and the language in force. */
import type {
  AskKind,
  Better,
  ChannelKind,
  EvidenceKind,
  GiveKind,
  Language,
  MapKind,
  MapStatus,
  OpportunityStatus,
  PainStatus,
  Period,
  Phase,
  Profile,
  TouchpointKind,
} from '@/lib/bindings';
import { kebab, t } from '@/lib/words';

const of = <W extends string>(words: readonly W[], name: (word: W) => string) =>
  words.map((value) => ({ value, name: name(value) }));

const MAP_KINDS: readonly MapKind[] = ['asIs', 'toBe'];
const MAP_STATUSES: readonly MapStatus[] = ['draft', 'inReview', 'approved'];
const LANGUAGES: readonly Language[] = ['en', 'ru'];
const PROFILES: readonly Profile[] = ['lenient', 'standard', 'strict'];
const PERIODS: readonly Period[] = ['week', 'month', 'quarter', 'year'];
const PHASES: readonly Phase[] = ['before', 'buy', 'use', 'after'];
const TOUCHPOINT_KINDS: readonly TouchpointKind[] = ['step', 'offer', 'wait', 'repeat', 'exit'];
const PAIN_STATUSES: readonly PainStatus[] = ['open', 'acknowledged', 'inWork', 'fixed', 'willNotFix'];
const OPPORTUNITY_STATUSES: readonly OpportunityStatus[] = ['idea', 'planned', 'inWork', 'done', 'rejected'];
const BETTER: readonly Better[] = ['up', 'down'];
const ASKS: readonly AskKind[] = [
  'payment',
  'personalData',
  'registration',
  'contract',
  'install',
  'call',
  'form',
  'time',
  'order',
  'visit',
  'document',
  'other',
];
const GIVES: readonly GiveKind[] = [
  'seeOffer',
  'seePrice',
  'try',
  'terms',
  'status',
  'answer',
  'product',
  'confirmation',
  'cancelRule',
  'other',
];
const CHANNEL_KINDS: readonly ChannelKind[] = [
  'web',
  'app',
  'store',
  'phone',
  'email',
  'push',
  'messenger',
  'social',
  'courier',
  'paper',
  'person',
  'other',
];
const EVIDENCE_KINDS: readonly EvidenceKind[] = [
  'quote',
  'observation',
  'interview',
  'survey',
  'review',
  'ticket',
  'metric',
  'analytics',
  'workshop',
  'assumption',
];

export const mapKinds = () => of(MAP_KINDS, (word) => t(`map-kind-${kebab(word)}`));
export const mapStatuses = () => of(MAP_STATUSES, (word) => t(`map-status-${kebab(word)}`));
export const periods = () => of(PERIODS, (word) => t(`period-${word}`));
export const languages = () => of(LANGUAGES, (word) => t(`language-${word}`));
export const profiles = () => of(PROFILES, (word) => t(`profile-${word}`));
export const phases = () => of(PHASES, (word) => t(`phase-${word}`));
export const touchpointKinds = () => of(TOUCHPOINT_KINDS, (word) => t(`touchpoint-kind-${word}`));
export const painStatuses = () => of(PAIN_STATUSES, (word) => t(`pain-status-${kebab(word)}`));
export const opportunityStatuses = () =>
  of(OPPORTUNITY_STATUSES, (word) => t(`opportunity-status-${kebab(word)}`));
export const betters = () => of(BETTER, (word) => t(`better-${word}`));
export const asks = () => of(ASKS, (word) => t(`ask-kind-${kebab(word)}`));
export const gives = () => of(GIVES, (word) => t(`give-kind-${kebab(word)}`));
export const channelKinds = () => of(CHANNEL_KINDS, (word) => t(`channel-kind-${word}`));
export const evidenceKinds = () => of(EVIDENCE_KINDS, (word) => t(`evidence-kind-${word}`));
