import { useRouter } from '@tanstack/react-router';
import { ApiError } from '../api/client';
import { Button } from '../kit/Button';
import { CopyButton } from '../kit/CopyButton';
import { text } from '../text';
import styles from './MessagePage.module.css';
import { NotFoundPage } from './NotFoundPage';

interface Props {
  error: Error;
  retry?: () => void;
}

/** Instead of a page that failed: who failed, with what, and what to quote when asking about it. */
export function FailurePage({ error, retry }: Props) {
  const router = useRouter();
  if (error instanceof ApiError && error.status === 404) {
    return <NotFoundPage detail={error.message} />;
  }
  return (
    <div role="alert" className={styles.page}>
      <title>{text.title(text.error.page)}</title>
      {error instanceof ApiError ? <Refusal error={error} /> : <Fault error={error} />}
      <div className={styles.actions}>
        <Button look="primary" onPress={retry ?? (() => void router.invalidate())}>
          {text.error.retry}
        </Button>
      </div>
    </div>
  );
}

/** The interface itself is at fault. */
function Fault({ error }: { error: Error }) {
  return (
    <>
      <h1>{text.error.bug}</h1>
      <p className={styles.lead}>{error.message}</p>
    </>
  );
}

function Refusal({ error }: { error: ApiError }) {
  return (
    <>
      <p className={styles.kicker}>{text.error.kicker(error.status)}</p>
      <h1>{error.isAway ? text.error.isAway(error.service) : error.title}</h1>
      <p className={styles.lead}>{error.isAway ? text.error.away : error.message}</p>
      {error.violations.length > 0 && (
        <ul className={styles.violations}>
          {error.violations.map(({ field, message }) => (
            <li key={field + message}>
              {field && <code>{field}</code>} {message}
            </li>
          ))}
        </ul>
      )}
      {error.traceId && (
        <p className={styles.trace}>
          {text.error.trace} <code>{error.traceId}</code>
          <CopyButton value={error.traceId} label={text.error.copyTrace} />
        </p>
      )}
    </>
  );
}
