import type { Instant } from './catalog';

/** What keeps the catalog true: what is suggested, and who looks at the platforms. */

export type SuggestionState = 'open' | 'accepted' | 'dismissed';

/** A tag that a column may deserve because of what flows into it. */
export interface Suggestion {
  id: number;
  /** URN. */
  dataset: string;
  column: string;
  tag: string;
  state: SuggestionState;
  /** From the column that has the tag to the one that may deserve it. */
  evidence: EvidenceStep[];
  createdAt: Instant;
  decidedAt?: Instant;
  /** Such as `user:ada`. */
  decidedBy?: string;
  reason?: string;
}

export interface EvidenceStep {
  /** URN. */
  dataset: string;
  column: string;
  /** URN; absent of the first, and where it is not known. */
  job?: string;
  /** Such as `IDENTITY`. */
  transformations: string[];
  toldAt?: Instant;
}

export interface Connector {
  name: string;
  /** Such as `postgresql`. */
  type: string;
  target: string;
  /** ISO 8601; absent unless it runs at intervals. */
  every?: string;
  /** Absent unless it runs at times. */
  cron?: string;
  nextRunAt?: Instant;
  lastRun?: ConnectorRun;
}

export type ConnectorRunState = 'running' | 'succeeded' | 'failed';

/** Counts are of datasets. */
export interface ConnectorRun {
  id: string;
  connector: string;
  state: ConnectorRunState;
  requestedBy: string;
  startedAt: Instant;
  endedAt?: Instant;
  found: number;
  /** Absent while it is not known how many there are. */
  total?: number;
  created: number;
  updated: number;
  unchanged: number;
  gone: number;
  error?: string;
}

export interface ConnectorRunChange {
  urn: string;
  effect: 'created' | 'updated' | 'gone';
  rows?: number;
}
