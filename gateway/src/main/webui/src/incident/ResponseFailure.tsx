import { ApiError } from '../api/client';
import { Button } from '../kit/Button';
import { text } from '../text';
import styles from './Incident.module.css';

interface Props {
  error: Error | null;
  /** Brings what somebody else has changed. */
  refresh: () => Promise<void>;
}

/** Why a decision was not taken: somebody was faster, one may not, or the service says else. */
export function ResponseFailure({ error, refresh }: Props) {
  return (
    error && (
      <div role="alert" className={styles.failure}>
        <p>
          <strong>{text.incident.failed}.</strong>{' '}
          {isStale(error) ? text.incident.stale : error.message}
          {error instanceof ApiError &&
            error.violations.map(({ field, message }) => (
              <span key={field + message}>
                {' '}
                {field} {message}
              </span>
            ))}
        </p>
        {isStale(error) && <Button onPress={() => void refresh()}>{text.incident.staleAct}</Button>}
      </div>
    )
  );
}

function isStale(error: Error) {
  return error instanceof ApiError && error.isStale;
}
