import { useInfiniteQuery } from '@tanstack/react-query';
import { monitorsQuery } from '../api/monitorQueries';
import type { Monitor, MonitorState } from '../api/types';
import { PagedSection } from '../app/PagedSection';
import { Empty } from '../kit/Empty';
import { text } from '../text';
import styles from './Monitor.module.css';
import { MonitorCard } from './MonitorCard';

const GRAVITY: MonitorState[] = ['anomaly', 'muted', 'usual', 'learning'];

/** What watches a dataset by itself, what needs a look first. */
export function MonitorsSection({ dataset }: { dataset: string }) {
  return (
    <PagedSection
      id="monitors"
      title={text.monitor.title}
      query={useInfiniteQuery(monitorsQuery(dataset))}
      none={<Empty title={text.monitor.none}>{text.monitor.noneAdvice}</Empty>}
      more={text.monitor.more}
    >
      {(monitors) => (
        <ul className={styles.monitors}>
          {monitors.toSorted(byGravity).map((monitor) => (
            <li key={monitor.id}>
              <MonitorCard monitor={monitor} />
            </li>
          ))}
        </ul>
      )}
    </PagedSection>
  );
}

function byGravity(a: Monitor, b: Monitor) {
  return GRAVITY.indexOf(a.state) - GRAVITY.indexOf(b.state) || a.id - b.id;
}
