import { ApiError } from '../api/client';
import { Button } from '../kit/Button';
import { Failure } from '../kit/Failure';
import { text } from '../text';

interface Props {
  error: Error | null;
  /** Brings what somebody else has changed. */
  refresh: () => Promise<void>;
}

/** Why a decision was not taken: somebody was faster, one may not, or the service says else. */
export function ResponseFailure({ error, refresh }: Props) {
  const isStale = error instanceof ApiError && error.isStale;
  return (
    <Failure
      title={text.incident.failed}
      error={error}
      says={isStale ? text.incident.stale : undefined}
    >
      {isStale && <Button onPress={() => void refresh()}>{text.incident.staleAct}</Button>}
    </Failure>
  );
}
