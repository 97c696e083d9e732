/** What quality-service tells of failures that have one cause. */

import type { Instant } from './catalog';

export type IncidentState = 'open' | 'acknowledged' | 'resolved' | 'merged';
export type Severity = 'critical' | 'major' | 'minor';
/** Whether the fault is in what is theirs, or in what theirs is made of. */
export type IncidentRole = 'owner' | 'affected';

export interface Incident {
  id: string;
  /** URN of the dataset that is the cause. */
  dataset: string;
  title: string;
  state: IncidentState;
  severity: Severity;
  /** Path; empty if nobody said. */
  domain: string;
  /** Name of the team that owns the dataset; empty likewise. */
  team: string;
  /** Such as `person:ada` or `team:checkout`. */
  assignee?: string;
  openedAt: Instant;
  acknowledgedAt?: Instant;
  acknowledgedBy?: string;
  endedAt?: Instant;
  endedBy?: string;
  resolution?: string;
  /** Markdown. */
  postmortem?: string;
  /** Id of the incident in which it goes on. */
  mergedInto?: string;
  datasetsAffected: number;
  productsAffected: number;
  revision: number;
}

export type IncidentEntryKind =
  | 'opened'
  | 'joined'
  | 'failed'
  | 'recovered'
  | 'escalated'
  | 'acknowledged'
  | 'assigned'
  | 'note'
  | 'resolved'
  | 'reopened'
  | 'merged'
  | 'postmortem'
  | 'notified'
  | 'undelivered';

export interface IncidentEntry {
  /** Id of the incident that it happened to: one that was merged keeps its own. */
  incident: string;
  at: Instant;
  kind: IncidentEntryKind;
  actor: string;
  /** URN; absent of what happened to the incident as a whole. */
  dataset?: string;
  text: string;
}

export interface IncidentDataset {
  /** URN. */
  dataset: string;
  isRoot: boolean;
  isFailing: boolean;
  isCurrent: boolean;
  joinedAt: Instant;
  failedAt: Instant;
  recoveredAt?: Instant;
}

export interface IncidentProduct {
  /** URN. */
  product: string;
  role: IncidentRole;
  /** Path. */
  domain: string;
  /** Name; may be empty. */
  team: string;
}
