import type { MeshStatus } from '../api/types';
import { seconds } from '../kit/format';

const PATIENCE_S = 10;

/** A reading of the status, with what earlier readings add to it. */
export interface WatchedStatus extends MeshStatus {
  /** Since when each reading found events waiting for the index; absent if the last found none. */
  behindSince?: number;
}

/** The status tells how many events wait, not how long: that takes more than one reading. */
export function watch(
  status: MeshStatus,
  earlier: WatchedStatus | undefined,
  now: number,
): WatchedStatus {
  return status.index.lag ? { ...status, behindSince: earlier?.behindSince ?? now } : status;
}

/** Whether what search shows is older than one would think, at the time of the reading. */
export function isBehind({ behindSince, services }: WatchedStatus, readAt: number) {
  const waitsForIndex = behindSince !== undefined && readAt - behindSince >= PATIENCE_S * 1000;
  const waitsForKafka = services.some(
    ({ outbox }) => outbox?.oldestAge !== undefined && seconds(outbox.oldestAge) > PATIENCE_S,
  );
  return waitsForIndex || waitsForKafka;
}
