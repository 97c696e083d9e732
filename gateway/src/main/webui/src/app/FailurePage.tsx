import { useRouter } from '@tanstack/react-router';
import { ApiError } from '../api/client';
import { Button } from '../kit/Button';
import { CopyButton } from '../kit/CopyButton';
import { text } from '../text';
import { NotFoundPage } from './NotFoundPage';
import styles from './MessagePage.module.css';

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
      <p className={styles.kicker}>{error instanceof ApiError ? text.error.kicker(error) : ''}</p>
      <h1>{headline(error)}</h1>
      <p className={styles.lead}>{error.message}</p>
      {error instanceof ApiError && <Details error={error} />}
      <div className={styles.actions}>
        <Button look="primary" onPress={retry ?? (() => void router.invalidate())}>
          {text.error.retry}
        </Button>
      </div>
    </div>
  );
}

function headline(error: Error) {
  return error instanceof ApiError ? text.error.headline(error) : text.error.bug;
}

function Details({ error }: { error: ApiError }) {
  return (
    <>
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
