import { useQuery } from '@tanstack/react-query';
import { connectorsQuery } from '../api/upkeepQueries';
import { FailurePage } from '../app/FailurePage';
import { Empty } from '../kit/Empty';
import { PageHead } from '../kit/PageHead';
import { Skeleton } from '../kit/Skeleton';
import { text } from '../text';
import styles from './Connector.module.css';
import { ConnectorCard } from './ConnectorCard';

export function ConnectorsPage() {
  const { data, error, refetch } = useQuery(connectorsQuery);
  if (error && !data) {
    return <FailurePage error={error} retry={() => void refetch()} />;
  }
  return (
    <>
      <title>{text.title(text.connector.title)}</title>
      <PageHead title={text.connector.title} lead={text.connector.lead} />
      {!data && <Skeleton lines={9} />}
      {data?.items.length === 0 && (
        <Empty title={text.connector.none}>{text.connector.noneAdvice}</Empty>
      )}
      <ul className={styles.connectors}>
        {data?.items.map((connector) => (
          <li key={connector.name}>
            <ConnectorCard connector={connector} />
          </li>
        ))}
      </ul>
    </>
  );
}
