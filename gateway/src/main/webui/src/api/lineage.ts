/** What lineage-service tells of data that flows, and of the jobs that carry it. */

import type { Instant } from './catalog';

export type RunState = 'running' | 'completed' | 'aborted' | 'failed';

export interface Scene {
  root: string;
  nodes: SceneNode[];
  edges: SceneEdge[];
  truncated: boolean;
}

export interface SceneNode {
  urn: string;
  /** Negative upstream, positive downstream, 0 the root. */
  hop: number;
  /** Flows that are not shown. */
  hiddenUpstream: number;
  hiddenDownstream: number;
  lastRun?: RunState;
  /** URNs by which the same data is known too. */
  otherNames: string[];
  dropped: boolean;
  /** URNs of the jobs that are shown as this one, because its runs start theirs. */
  folded?: string[];
}

export interface SceneEdge {
  origin: string;
  destination: string;
  firstSeen?: Instant;
  lastSeen?: Instant;
  /** Between products or domains: what proves it. */
  evidence?: Evidence[];
}

export interface Evidence {
  origin: string;
  /** URNs. */
  jobs: string[];
  destination: string;
}

/** What changed between two instants. */
export interface LineageChanges {
  root: string;
  from: Instant;
  to: Instant;
  appeared: SceneEdge[];
  /** Their job completed without using them. */
  silent: SceneEdge[];
  truncated: boolean;
}

/** All that data flows on to. Distances count datasets: 1 for those made of it directly. */
export interface Impact {
  root: string;
  datasets: number;
  jobs: number;
  truncated: boolean;
  products: ProductImpact[];
  domains: GroupImpact[];
  owners: GroupImpact[];
  /** That no product offers; the nearest first, not all where there are many. */
  unowned: DatasetImpact[];
}

export interface ProductImpact {
  urn: string;
  /** Path. */
  domain: string;
  /** Name of the team; empty if nobody. */
  owner: string;
  /** To the nearest of its datasets. */
  distance: number;
  datasets: DatasetImpact[];
}

export interface GroupImpact {
  /** Path of a domain, or name of a team. */
  name: string;
  products: number;
  datasets: number;
  distance: number;
}

export interface DatasetImpact {
  urn: string;
  distance: number;
}

/** A job upstream with whose latest run something is wrong. */
export interface Cause {
  job: string;
  run: string;
  kind: 'FAILED' | 'SLOW' | 'OVERDUE';
  /** When the run ended, or when it, or the next, should have. */
  since: Instant;
  why: string;
  /** Jobs on the way to it, itself included. */
  distance: number;
  /** Upstream of it all is well. */
  root: boolean;
}

/** A shortest way that data takes; no nodes if there is none. */
export interface LineagePath {
  origin: string;
  destination: string;
  nodes: string[];
}

export interface ColumnScene {
  root: string;
  nodes: ColumnNode[];
  edges: ColumnEdge[];
  truncated: boolean;
}

/** An empty column stands for the whole dataset. */
export interface ColumnEnd {
  dataset: string;
  column: string;
}

export interface ColumnNode extends ColumnEnd {
  hop: number;
}

export interface ColumnEdge {
  origin: ColumnEnd;
  destination: ColumnEnd;
  /** URNs. */
  jobs: string[];
  /** As the producers call them, such as `AGGREGATION`. */
  transformations: string[];
  masked: boolean;
  /** Only decides what flows, such as a filter. */
  indirect: boolean;
}

/** What one run wrote. */
export interface DatasetVersion {
  run: string;
  job: string;
  state: RunState;
  writtenAt: Instant;
  inputs: RunData[];
}

/** A dataset in the version that a run wrote, if that is known. */
export interface RunData {
  dataset: string;
  job?: string;
  run?: string;
}

export interface Job {
  urn: string;
  namespace: string;
  name: string;
  description: string;
  /** Id. */
  lastRun?: string;
  lastRunState?: RunState;
  firstSeen: Instant;
  lastSeen: Instant;
}

/** How the latest runs of a job went. Durations are ISO 8601. */
export interface RunStatistics {
  job: string;
  /** How many of the latest are counted. */
  runs: number;
  completed: number;
  failed: number;
  aborted: number;
  running: number;
  /** Of those that completed; absent if none did. */
  duration?: RunDurations;
  /** From the beginning of a run to that of the next, the median; absent if there are not two. */
  pause?: string;
}

export interface RunDurations {
  min: string;
  p50: string;
  p95: string;
  max: string;
  mean: string;
}

export interface Run {
  id: string;
  job: string;
  state: RunState;
  beganAt: Instant;
  endedAt?: Instant;
  /** ISO 8601; absent while it goes on. */
  duration?: string;
}

export interface RunDetail extends Run {
  parentJob?: string;
  parentRun?: string;
  inputs: RunData[];
  outputs: RunData[];
  facets: Record<string, object>;
}
