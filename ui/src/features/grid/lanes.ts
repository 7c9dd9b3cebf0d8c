/** What each kind of lane shows and how one writes into it. One table; the cells, the keys and the menus derive from it. */
import Quote from '@lucide/svelte/icons/quote';
import ChartLine from '@lucide/svelte/icons/chart-line';
import Zap from '@lucide/svelte/icons/zap';
import ScanSearch from '@lucide/svelte/icons/scan-search';
import Gauge from '@lucide/svelte/icons/gauge';
import Heart from '@lucide/svelte/icons/heart';
import Image from '@lucide/svelte/icons/image';
import Lightbulb from '@lucide/svelte/icons/lightbulb';
import Footprints from '@lucide/svelte/icons/footprints';
import Building from '@lucide/svelte/icons/building-2';
import Share from '@lucide/svelte/icons/share-2';
import Route from '@lucide/svelte/icons/route';
import Server from '@lucide/svelte/icons/server';
import StickyNote from '@lucide/svelte/icons/sticky-note';
import type { Component } from 'svelte';
import type { LaneKind } from '@/lib/bindings';
import { titleOf, type AnyRecord } from '@/lib/store/records';
import { kebab, t } from '@/lib/words';

/** Kinds of record that stand in cells as cards. */
export type CardKind = 'painPoint' | 'opportunity' | 'delight' | 'note' | 'picture' | 'metric';

/** How a cell is filled. */
export type Holds =
  /** The touchpoints' own heads. */
  | { as: 'heads' }
  /** Cards, in their order; of notes and pictures, those of this lane only. */
  | { as: 'cards'; kind: CardKind; ofLane: boolean }
  /** One text of the touchpoint. */
  | { as: 'text'; field: 'action' | 'thought' }
  /** A list of words of the touchpoint, a line each. */
  | { as: 'lines'; field: 'backstage' }
  | { as: 'emotion' }
  | { as: 'owner' }
  | { as: 'channels' }
  | { as: 'evidence' };

export interface LaneSpec {
  icon: Component;
  holds: Holds;
  /** Which of the lightest tints it has. */
  tint?: 'emotions' | 'pains' | 'opportunities' | 'departments' | 'notes';
}

const icon = (component: unknown) => component as Component;
const cards = (kind: CardKind, ofLane = false): Holds => ({ as: 'cards', kind, ofLane });

export const LANES: Record<LaneKind, LaneSpec> = {
  touchpoints: { icon: icon(Route), holds: { as: 'heads' } },
  actions: { icon: icon(Footprints), holds: { as: 'text', field: 'action' } },
  thoughts: { icon: icon(Quote), holds: { as: 'text', field: 'thought' } },
  channels: { icon: icon(Share), holds: { as: 'channels' } },
  emotions: { icon: icon(ChartLine), holds: { as: 'emotion' }, tint: 'emotions' },
  painPoints: { icon: icon(Zap), holds: cards('painPoint'), tint: 'pains' },
  opportunities: { icon: icon(Lightbulb), holds: cards('opportunity'), tint: 'opportunities' },
  departments: { icon: icon(Building), holds: { as: 'owner' }, tint: 'departments' },
  evidence: { icon: icon(ScanSearch), holds: { as: 'evidence' } },
  metrics: { icon: icon(Gauge), holds: cards('metric') },
  backstage: { icon: icon(Server), holds: { as: 'lines', field: 'backstage' } },
  delight: { icon: icon(Heart), holds: cards('delight') },
  notes: { icon: icon(StickyNote), holds: cards('note', true), tint: 'notes' },
  pictures: { icon: icon(Image), holds: cards('picture', true) },
};

/** The lane kind in which cards of a kind stand. */
export const LANE_OF: Record<CardKind, LaneKind> = {
  painPoint: 'painPoints',
  opportunity: 'opportunities',
  delight: 'delight',
  metric: 'metrics',
  note: 'notes',
  picture: 'pictures',
};

export const isCardKind = (kind: string): kind is CardKind => kind in LANE_OF;

/** What a lane is called: as it was named, or after what it holds. */
export const laneName = ({ title, kind }: { title: string; kind: LaneKind }): string =>
  title.trim() || t(`lane-kind-${kebab(kind)}`);

/** What a record is called where it is spoken of. */
export const spokenName = (record: AnyRecord): string =>
  record.type === 'lane' ? laneName(record) : titleOf(record) || t('ui-untitled');
