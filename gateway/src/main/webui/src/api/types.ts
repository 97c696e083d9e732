/** The shapes that the gateway answers with. What Java leaves out when empty is optional here. */

import type { Column, Instant, Lifecycle, Origin, Product } from './catalog';
import type { Evidence, RunState } from './lineage';

export type * from './catalog';
export type * from './contracts';
export type * from './incidents';
export type * from './lineage';
export type * from './monitors';
export type * from './notifications';
export type * from './registry';
export type * from './slas';
export type * from './trust';
export type * from './upkeep';

export type Kind =
  'product' | 'dataset' | 'contract' | 'subject' | 'job' | 'term' | 'domain' | 'team' | 'person';
export type QualityState = 'passing' | 'warning' | 'failing' | 'unknown';
export type Outcome = 'pass' | 'warn' | 'fail' | 'error';

export interface Page<T> {
  items: T[];
  nextPageToken?: string;
}

export interface Session {
  /** Absent while nobody is signed in. */
  subject?: string;
  name?: string;
  scopes: string[];
  /** Name under which this browser may sign in without a password. */
  localSignIn?: string;
}

export interface Problem {
  title: string;
  status: number;
  detail?: string;
  code?: string;
  violations?: Violation[];
  traceId?: string;
}

export interface Violation {
  field: string;
  message: string;
}

export interface SearchResult {
  total: number;
  /** Nothing matched the words as given; these match similar ones. */
  relaxed: boolean;
  items: SearchHit[];
  facets: Partial<Record<Facet, FacetCount[]>>;
  nextPageToken?: string;
}

export type Facet = 'kind' | 'domain' | 'owner' | 'tag' | 'lifecycle' | 'quality';

export interface FacetCount {
  value: string;
  count: number;
}

export interface SearchHit {
  urn: string;
  kind: Kind;
  name: string;
  title?: string;
  description?: string;
  /** Path of its domain. */
  domain?: string;
  owner?: string;
  namespace?: string;
  tags?: string[];
  /** URNs of the products that offer this dataset. */
  products?: string[];
  /** Of a product or contract; of a dataset, whether it is declared or discovered. */
  lifecycle?: Lifecycle | Origin;
  quality?: QualityState;
  lastRun?: RunState;
  updatedAt?: Instant;
  matches?: Match[];
}

/** Pairs of the first character and the one after the last. */
export type Ranges = [start: number, end: number][];

export interface Match {
  field: 'title' | 'name' | 'tag' | 'column' | 'description';
  text: string;
  ranges: Ranges;
}

export interface ProductPage {
  product: Product;
  owner?: Owner;
  quality?: Quality;
  datasets: PageDataset[];
  lineage?: ProductLineage;
  /** Services that did not answer, whose part is missing. */
  degraded: string[];
}

export interface Owner {
  urn: string;
  name: string;
  title: string;
  contact: string;
}

export interface Quality {
  state: QualityState;
  passing: number;
  warning: number;
  failing: number;
  erroring: number;
  lastMeasuredAt?: Instant;
}

export interface PageDataset {
  urn: string;
  namespace: string;
  name: string;
  title: string;
  description: string;
  columns: Column[];
  quality?: Quality;
  checks: PageCheck[];
}

interface CheckOutcome {
  /** Empty for a check of the whole dataset. */
  column: string;
  dimension: string;
  outcome: Outcome;
  value?: number;
  expectation: string;
  message: string;
  measuredAt: Instant;
}

export interface PageCheck extends CheckOutcome {
  name: string;
}

export interface ProductLineage {
  products: Neighbour[];
  flows: Flow[];
  truncated: boolean;
}

export interface Neighbour {
  urn: string;
  title: string;
  domain: string;
  /** Empty when never checked. */
  quality: QualityState | '';
  /** Negative upstream, positive downstream, 0 this product. */
  hop: number;
  hiddenUpstream: number;
  hiddenDownstream: number;
}

export interface Flow {
  origin: string;
  destination: string;
  evidence: Evidence[];
}

export interface Check extends CheckOutcome {
  dataset: string;
  check: string;
}

export interface Assessment extends Quality {
  urn: string;
}

export interface MeshStatus {
  version: string;
  commit: string;
  ready: boolean;
  services: ServiceStatus[];
  index: IndexStatus;
  /** Events set aside, by the service that could not deal with them. */
  deadLetters?: Record<string, number>;
}

export interface ServiceStatus {
  name: string;
  ready: boolean;
  version?: string;
  commit?: string;
  failing: string[];
  outbox?: { waiting: number; oldestAge?: string };
}

export interface IndexStatus {
  ready: boolean;
  documents?: number;
  /** Events that the index does not reflect yet. */
  lag?: number;
}
