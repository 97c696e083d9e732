import type { Connector, ConnectorRun } from '../api/types';
import { Fact, Facts } from '../kit/Facts';
import { Fold } from '../kit/Fold';
import { exact, interval } from '../kit/format';
import { Identifier } from '../kit/Identifier';
import { Mark } from '../kit/Mark';
import { Meter } from '../kit/Meter';
import { Moment } from '../kit/Moment';
import { Notice } from '../kit/Notice';
import { text } from '../text';
import styles from './Connector.module.css';
import { ConnectorRuns } from './ConnectorRuns';
import { ConnectorRunState } from './ConnectorRunState';
import { RunNow } from './RunNow';

export function ConnectorCard({ connector }: { connector: Connector }) {
  const { name, type, target, nextRunAt, lastRun } = connector;
  return (
    <article aria-label={name} className={styles.card}>
      <div className={styles.head}>
        <div className={styles.what}>
          <h2 className={styles.name}>
            {name} <Mark>{text.connector.types[type] ?? type}</Mark>
          </h2>
          <p className={styles.target}>
            <Identifier>{target}</Identifier>
          </p>
        </div>
        <RunNow connector={name} isRunning={lastRun?.state === 'running'} />
      </div>
      <Facts>
        <Fact label={text.connector.schedule}>
          <Schedule connector={connector} />
        </Fact>
        <Fact label={text.connector.next}>
          {nextRunAt && (
            <>
              <Moment at={nextRunAt} /> <p className={styles.aside}>{exact(nextRunAt)}</p>
            </>
          )}
        </Fact>
        <Fact label={text.connector.last}>
          {lastRun ? (
            <p className={styles.last}>
              <ConnectorRunState state={lastRun.state} />
              <Moment at={lastRun.startedAt} />
            </p>
          ) : (
            text.connector.never
          )}
        </Fact>
        <Fact label={text.connector.known}>
          {lastRun && (
            <>
              {lastRun.found} <p className={styles.aside}>{text.connector.counts(lastRun)}</p>
            </>
          )}
        </Fact>
      </Facts>
      {lastRun?.state === 'running' && <Progress run={lastRun} />}
      {lastRun?.error && <Notice tone="bad">{lastRun.error}</Notice>}
      <Fold level={3} look="quiet" title={text.connector.runs}>
        <ConnectorRuns connector={name} />
      </Fold>
    </article>
  );
}

function Schedule({ connector: { every, cron } }: { connector: Connector }) {
  if (cron !== undefined) {
    return <Identifier>{cron}</Identifier>;
  }
  return every === undefined ? text.connector.onDemand : text.connector.every(interval(every));
}

function Progress({ run: { found, total } }: { run: ConnectorRun }) {
  const words = text.connector.found(found, total);
  return (
    <p role="status" className={styles.progress}>
      {total === undefined ? (
        words
      ) : (
        <Meter
          label={text.connector.progress}
          percent={total === 0 ? 100 : Math.round((100 * found) / total)}
        >
          {words}
        </Meter>
      )}
    </p>
  );
}
