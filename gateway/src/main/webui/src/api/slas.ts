/** What is promised of datasets, and how it is kept. */

import type { Day, Instant } from './catalog';

export type SlaState = 'kept' | 'broken' | 'unknown' | 'unmeasured' | 'unreadable';
export type Standing = 'kept' | 'broken' | 'unknown';
export type BudgetAlert = 'none' | 'slow' | 'fast';
export type Outlook = 'holds' | 'may-break' | 'breaks' | 'broken' | 'unknown';

export interface Sla {
  /** URN; empty if it was promised without a contract. */
  contract: string;
  /** Such as `latency`. */
  property: string;
  value: string;
  valueExt: string;
  unit: string;
  /** Empty for everything. */
  element: string;
  driver: string;
  description: string;
  schedule: string;
  /** URNs. */
  datasets: string[];
  /** Over all of them. */
  state: SlaState;
  /** Why it is unmeasured or unreadable. */
  reason?: string;
  /** How it stands for each dataset. */
  objectives: SlaObjective[];
}

export interface SlaObjective {
  id: string;
  /** URN. */
  contract?: string;
  /** Name of a promise that no contract makes. */
  slo?: string;
  /** URN. */
  dataset: string;
  property: string;
  /** What must hold, in a sentence. */
  expectation: string;
  /** In how many minutes of a hundred it must. */
  target: number;
  /** ISO 8601, such as `P30D`. */
  window: string;
  since: Instant;
  standing: Standing;
  standingSince?: Instant;
  /** Unless a version comes; absent if none is waited for. */
  breaksAt?: Instant;
  /** In how many of a hundred known minutes it held. */
  attainment?: number;
  /** In minutes. */
  budget: { allowed: number; spent: number; left: number; isExhausted: boolean };
  /** 1 uses up the budget in just the window; absent where there is none and it is broken. */
  burnRates: { hour?: number; sixHours?: number; threeDays?: number };
  alert: BudgetAlert;
}

/** What can be promised without a contract, since it is measured. */
export type SloProperty =
  | 'freshness'
  | 'frequency'
  | 'latency'
  | 'timeOfAvailability'
  | 'availability'
  | 'completeness'
  | 'passRate';

/** A promise that no contract makes, as somebody makes it. */
export interface SloDraft {
  /** URN. */
  dataset: string;
  property: string;
  value: string;
  unit: string;
  /** In how many minutes of a hundred it must hold; absent for what is configured. */
  target?: number;
  /** Over how long that is counted, in ISO 8601; absent for what is configured. */
  window?: string;
  description: string;
  /** From when on it counts; absent for now on, or as before if it is the same. */
  since?: Instant;
}

/** What is to be expected of a promise that waits for a version of its dataset. */
export interface SlaForecast {
  /** Id of the objective. */
  sla: string;
  /** URN. */
  dataset: string;
  property: string;
  expectation: string;
  outlook: Outlook;
  breaksAt: Instant;
  expectedAt?: Instant;
  expectedBy?: Instant;
  cause?: SlaForecastCause;
  /** Whether more is upstream than was looked at. */
  isPartial: boolean;
}

export interface SlaForecastCause {
  kind: 'usual' | 'late-run' | 'running-long' | 'missing-run' | 'failed-run';
  /** URN. */
  job: string;
  runId: string;
  message: string;
  /** URNs of jobs and datasets. */
  way: string[];
}

export interface Compliance {
  from: Day;
  to: Day;
  total: ComplianceMinutes;
  /** Without those on which nothing was promised. */
  days: { day: Day; kept: ComplianceMinutes }[];
}

export interface ComplianceMinutes {
  promises: number;
  met: number;
  keptMinutes: number;
  brokenMinutes: number;
  unknownMinutes: number;
  attainment?: number;
}
