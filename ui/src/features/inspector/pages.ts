/** Which page shows which kind of record. */
import type { Component } from 'svelte';
import type { Kind } from '@/lib/bindings';
import type { AnyRecord, Of } from '@/lib/store/records';
import MapPage from './MapPage.svelte';
import MetricPage from './MetricPage.svelte';
import OpportunityPage from './OpportunityPage.svelte';
import PainPage from './PainPage.svelte';
import PathPage from './PathPage.svelte';
import PlainPage from './PlainPage.svelte';
import StagePage from './StagePage.svelte';
import type { PageProps } from './subject.svelte';
import TouchpointPage from './TouchpointPage.svelte';

const PAGES: { [K in Kind]?: Component<PageProps<Of<K>>> } = {
  map: MapPage,
  stage: StagePage,
  touchpoint: TouchpointPage,
  painPoint: PainPage,
  opportunity: OpportunityPage,
  metric: MetricPage,
  path: PathPage,
};

/** A page is only ever given records of its own kind. */
export const pageOf = (kind: Kind) => (PAGES[kind] ?? PlainPage) as Component<PageProps<AnyRecord>>;
