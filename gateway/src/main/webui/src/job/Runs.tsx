import { useInfiniteQuery } from '@tanstack/react-query';
import { runsQuery } from '../api/lineageQueries';
import { PagedSection } from '../app/PagedSection';
import { Empty } from '../kit/Empty';
import { exact, span } from '../kit/format';
import { Moment } from '../kit/Moment';
import { Table } from '../kit/Table';
import { text } from '../text';
import { RunBadge } from './RunBadge';
import { RunLink } from './RunLink';

/** How the job's runs went, the latest first. */
export function Runs({ urn }: { urn: string }) {
  return (
    <PagedSection
      id="runs"
      title={text.job.runs}
      query={useInfiniteQuery(runsQuery(urn))}
      none={<Empty title={text.job.neverRan} />}
      more={text.job.more}
    >
      {(runs) => (
        <Table caption={text.job.runs} head={text.job.columns}>
          {runs.map((run) => (
            <tr key={run.id}>
              <td>
                <RunBadge state={run.state} />
              </td>
              <td>
                <Moment at={run.beganAt} />
              </td>
              <td>{exact(run.beganAt)}</td>
              <td>{run.duration === undefined ? text.none : span(run.duration)}</td>
              <th scope="row">
                <RunLink id={run.id} job={urn} />
              </th>
            </tr>
          ))}
        </Table>
      )}
    </PagedSection>
  );
}
