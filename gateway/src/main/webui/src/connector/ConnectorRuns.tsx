import { useInfiniteQuery } from '@tanstack/react-query';
import { connectorRunsQuery } from '../api/upkeepQueries';
import type { ConnectorRun } from '../api/types';
import { PagedList } from '../app/PagedList';
import { Empty } from '../kit/Empty';
import { Fold } from '../kit/Fold';
import { span } from '../kit/format';
import { Moment } from '../kit/Moment';
import { Actor } from '../organization/Actor';
import { text } from '../text';
import styles from './Connector.module.css';
import { ConnectorRunState } from './ConnectorRunState';
import { RunChanges } from './RunChanges';

/** How the connector's runs went, the latest first. */
export function ConnectorRuns({ connector }: { connector: string }) {
  return (
    <PagedList
      query={useInfiniteQuery(connectorRunsQuery(connector))}
      none={<Empty title={text.connector.noRuns} />}
      more={text.connector.moreRuns}
    >
      {(runs) => (
        <ol className={styles.runs}>
          {runs.map((run) => (
            <li key={run.id} className={styles.runLine}>
              <RunLine run={run} />
            </li>
          ))}
        </ol>
      )}
    </PagedList>
  );
}

function RunLine({ run }: { run: ConnectorRun }) {
  const changes = run.created + run.updated + run.gone;
  return (
    <>
      <p className={styles.about}>
        <ConnectorRunState state={run.state} />
        <Moment at={run.startedAt} />
        {run.endedAt !== undefined && <span>{text.connector.took(took(run, run.endedAt))}</span>}
        <span>{text.connector.counts(run)}</span>
        <Actor subject={run.requestedBy} />
      </p>
      {run.error && <p className={styles.failure}>{run.error}</p>}
      {changes > 0 && run.state !== 'running' && (
        <Fold level={4} look="quiet" title={text.connector.changes(changes)}>
          <RunChanges run={run} />
        </Fold>
      )}
    </>
  );
}

function took({ startedAt }: ConnectorRun, endedAt: string) {
  return span(`PT${(Date.parse(endedAt) - Date.parse(startedAt)) / 1000}S`);
}
