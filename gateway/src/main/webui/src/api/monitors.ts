/** What quality-service learned to expect of datasets, and what it found unusual. */

import type { Instant } from './catalog';

export type MonitorKind = 'freshness' | 'volume' | 'schema' | 'metric';
export type MonitorState = 'learning' | 'usual' | 'anomaly' | 'muted';
export type AnomalyFeedback = 'expected' | 'confirmed';
export type AnomalyOutcome = 'warn' | 'fail';

/** What is judged, the band and the outcome are absent while it learns. */
export interface Monitor {
  id: number;
  /** URN. */
  dataset: string;
  kind: MonitorKind;
  /** As whose results its verdicts are recorded. */
  check: string;
  /** Empty unless it watches one. */
  column: string;
  metric: string;
  /** Id of the metric's series; a monitor of the schema has none. */
  series?: number;
  state: MonitorState;
  judgedAt?: Instant;
  value?: number;
  low?: number;
  expected?: number;
  high?: number;
  /** From 0 to 1. */
  confidence?: number;
  outcome?: 'pass' | 'warn' | 'fail' | 'error';
  message: string;
  /** Outcome of its check when there is an anomaly. */
  onAnomaly: AnomalyOutcome;
  mutedUntil?: Instant;
  /** Of freshness: when the dataset was written last, and is next at the latest. */
  arrivedAt?: Instant;
  dueAt?: Instant;
}

export interface MonitorBand {
  /** Beginning of the first bucket. */
  from: Instant;
  /** What a bucket spans. */
  seconds: number;
  /** Those in which values were judged, in the order of time. */
  buckets: BandBucket[];
  /** The latest first. */
  anomalies: Anomaly[];
}

export interface BandBucket {
  at: Instant;
  points: number;
  low: number;
  expected: number;
  high: number;
  min: number;
  average: number;
  max: number;
}

export interface Anomaly {
  at: Instant;
  value: number;
  low: number;
  expected: number;
  high: number;
  isAnomaly: boolean;
  feedback?: AnomalyFeedback;
  actor?: string;
  toldAt?: Instant;
}

export interface MonitorSettings {
  onAnomaly: AnomalyOutcome;
  mutedUntil?: Instant;
}
