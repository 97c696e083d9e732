import { useQuery } from '@tanstack/react-query';
import { FailurePage } from '../app/FailurePage';
import { statusQuery } from '../api/queries';
import { ago } from '../kit/format';
import { Notice } from '../kit/Notice';
import { Skeleton } from '../kit/Skeleton';
import { useNow } from '../kit/useNow';
import { text } from '../text';
import { IndexFigures } from './IndexFigures';
import { ServiceTable } from './ServiceTable';
import styles from './StatusPage.module.css';

export function StatusPage() {
  const { data: status, error, dataUpdatedAt, refetch } = useQuery(statusQuery);
  const now = useNow();
  if (error && !status) {
    return <FailurePage error={error} retry={() => void refetch()} />;
  }
  return (
    <div className={styles.page}>
      <title>{text.title(text.status.title)}</title>
      <header className={styles.head}>
        <h1>{text.status.title}</h1>
        {status && (
          <p className={styles.asOf}>
            {text.status.asOf(ago(new Date(dataUpdatedAt).toISOString(), now))}
          </p>
        )}
      </header>
      {error && <Notice tone="warn">{error.message}</Notice>}
      {status ? (
        <>
          <IndexFigures status={status} />
          <section aria-labelledby="services">
            <h2 id="services">{text.status.services}</h2>
            <ServiceTable status={status} />
          </section>
        </>
      ) : (
        <Skeleton lines={9} />
      )}
    </div>
  );
}
