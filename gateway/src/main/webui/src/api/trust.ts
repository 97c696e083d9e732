/** What quality-service says to who wants to use something: may they, and how good is it. */

import type { Instant } from './catalog';

export type GateDecision = 'allow' | 'warn' | 'stop';

export interface Gate {
  urn: string;
  decision: GateDecision;
  /** Whether there is anything to decide by. */
  known: boolean;
  /** Id of the run whose version of the dataset this is about. */
  run?: string;
  /** The gravest first. */
  reasons: GateReason[];
}

export interface GateReason {
  /** A check of the data itself, of something that it was made of, or not made again since. */
  kind: 'check' | 'taint' | 'unrepeated';
  decision: GateDecision;
  /** URN of the dataset that was checked. */
  dataset: string;
  run?: string;
  check: string;
  outcome: 'pass' | 'warn' | 'fail' | 'error';
  message: string;
  since: Instant;
}

export interface Score {
  urn: string;
  /** 0 to 100; absent if no check counts. */
  score?: number;
  /** The most first. */
  deductions: Deduction[];
  /** What it is the mean of. */
  members: Scored[];
}

export interface Deduction {
  kind: string;
  /** URN of the dataset that loses the points. */
  dataset: string;
  name: string;
  points: number;
  reason: string;
  message: string;
}

export interface Scored {
  urn: string;
  score: number;
}

/** The score from an hour on, until the next entry. */
export interface ScoreEntry {
  hour: Instant;
  /** Absent while no check counts. */
  score?: number;
}
