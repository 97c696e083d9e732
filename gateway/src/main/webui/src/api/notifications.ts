/** Who is told of incidents, and what became of what was told. */

import type { Instant } from './catalog';
import type { IncidentRole, Severity } from './incidents';

export type NotificationState = 'waiting' | 'sending' | 'delivered' | 'dead' | 'skipped';

export interface Notification {
  id: string;
  /** Id of the incident that it is about. */
  incident: string;
  change: 'opened' | 'escalated' | 'spread' | 'reopened' | 'resolved' | 'merged';
  severity: Severity;
  role: IncidentRole;
  channel: string;
  rule: string;
  title: string;
  state: NotificationState;
  createdAt: Instant;
  /** When it is tried next, or was. */
  dueAt: Instant;
  endedAt?: Instant;
  /** How often it was tried. */
  attempt: number;
  /** Why it was not delivered, or not yet; may be empty. */
  fault: string;
}

export interface NotificationChannel {
  name: string;
  kind: 'webhook' | 'slack' | 'email' | 'alertmanager';
}

/** Who is told of what. What is empty does not matter. */
export interface NotificationRuleDraft {
  channel: string;
  severities: Severity[];
  roles: IncidentRole[];
  /** Paths; subdomains are meant too. */
  domains: string[];
  /** Names. */
  teams: string[];
  /** Of products. */
  tags: string[];
  quietHours?: QuietHours;
}

export interface NotificationRule extends NotificationRuleDraft {
  name: string;
  revision: number;
  updatedAt: Instant;
  updatedBy: string;
}

export interface QuietHours {
  /** Such as `22:00`. */
  from: string;
  to: string;
  /** On which they begin, such as `saturday`; none for every day. */
  days: string[];
  timeZone: string;
}
