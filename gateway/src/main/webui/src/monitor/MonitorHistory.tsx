import { useQuery } from '@tanstack/react-query';
import { bandQuery } from '../api/monitorQueries';
import type { Monitor } from '../api/types';
import { QueryView } from '../app/QueryView';
import { Empty } from '../kit/Empty';
import { Fold } from '../kit/Fold';
import { text } from '../text';
import { Anomalies } from './Anomalies';
import { BandChart } from './BandChart';
import { BandTable } from './BandTable';
import styles from './Monitor.module.css';

/** What was usual over time, and what was not: as a chart, as a table, and to be judged. Of a schema nothing is learned. */
export function MonitorHistory({ monitor }: { monitor: Monitor }) {
  const query = useQuery(bandQuery(monitor.id));
  return (
    <div className={styles.history}>
      <QueryView query={query} unknown={<Empty title={text.monitor.noValues} />}>
        {(band) =>
          monitor.kind === 'schema' ? (
            <Anomalies monitor={monitor} anomalies={band.anomalies} />
          ) : band.buckets.length === 0 ? (
            <Empty title={text.monitor.noValues} />
          ) : (
            <>
              <BandChart monitor={monitor} band={band} />
              <Anomalies monitor={monitor} anomalies={band.anomalies} />
              <Fold level={4} look="quiet" title={text.monitor.table}>
                <BandTable kind={monitor.kind} buckets={band.buckets} />
              </Fold>
            </>
          )
        }
      </QueryView>
    </div>
  );
}
