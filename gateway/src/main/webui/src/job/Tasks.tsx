import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { tasksQuery } from '../api/lineageQueries';
import type { Job } from '../api/types';
import { QuerySection } from '../app/QuerySection';
import { Button } from '../kit/Button';
import { Moment } from '../kit/Moment';
import { Table } from '../kit/Table';
import { ThingLink } from '../lineage/ThingLink';
import { text } from '../text';
import styles from './Job.module.css';
import { RunBadge } from './RunBadge';
import { RunLink } from './RunLink';

const FEW = 20;

/** The service tells no more. */
const MOST = 1_000;

/** What needs a look comes first. */
const GRAVITY = ['failed', 'aborted', 'running', 'completed', undefined];

/** The jobs that a job's runs start. Most start none: then nothing stands here. */
export function Tasks({ urn }: { urn: string }) {
  const tasks = useQuery(tasksQuery(urn));
  return (
    !tasks.isPending &&
    tasks.data?.length !== 0 && (
      <QuerySection id="tasks" title={text.task.title} query={tasks}>
        {(jobs) => <TaskTable jobs={jobs} />}
      </QuerySection>
    )
  );
}

function TaskTable({ jobs }: { jobs: Job[] }) {
  const [showsAll, setShowsAll] = useState(false);
  const sorted = jobs.toSorted(
    (a, b) =>
      GRAVITY.indexOf(a.lastRunState) - GRAVITY.indexOf(b.lastRunState) ||
      a.name.localeCompare(b.name),
  );
  const shown = showsAll ? sorted : sorted.slice(0, FEW);
  return (
    <>
      <p className={styles.lead}>{text.task.lead}</p>
      <Table caption={text.task.title} head={text.task.columns}>
        {shown.map(({ urn, lastRun, lastRunState, lastSeen }) => (
          <tr key={urn}>
            <th scope="row">
              <ThingLink urn={urn} />
            </th>
            <td>{lastRunState ? <RunBadge state={lastRunState} /> : text.job.neverRan}</td>
            <td>
              {lastRun === undefined ? (
                text.none
              ) : (
                <RunLink id={lastRun} job={urn}>
                  {text.task.toRun}
                </RunLink>
              )}
            </td>
            <td>
              <Moment at={lastSeen} />
            </td>
          </tr>
        ))}
      </Table>
      {shown.length < jobs.length && (
        <div>
          <Button
            onPress={() => {
              setShowsAll(true);
            }}
          >
            {jobs.length < MOST ? text.task.showAll(jobs.length) : text.task.showMost(jobs.length)}
          </Button>
        </div>
      )}
    </>
  );
}
