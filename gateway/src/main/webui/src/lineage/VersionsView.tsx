import { useInfiniteQuery } from '@tanstack/react-query';
import { datasetVersionsQuery } from '../api/lineageQueries';
import type { DatasetVersion, RunData } from '../api/types';
import { PagedList } from '../app/PagedList';
import { RunBadge } from '../job/RunBadge';
import { RunLink } from '../job/RunLink';
import { Empty } from '../kit/Empty';
import { exact } from '../kit/format';
import { Moment } from '../kit/Moment';
import { Table } from '../kit/Table';
import { text } from '../text';
import styles from './Lists.module.css';
import { ThingLink } from './ThingLink';

/** The versions of a dataset: which run wrote each, and from which versions of others. */
export function VersionsView({ urn }: { urn: string }) {
  return (
    <div className={styles.view}>
      <p className={styles.lead}>{text.version.lead}</p>
      <PagedList
        query={useInfiniteQuery(datasetVersionsQuery(urn))}
        none={<Empty title={text.version.none}>{text.version.noneAdvice}</Empty>}
        more={text.version.more}
      >
        {(versions) => (
          <Table caption={text.version.caption} head={text.version.columns}>
            {versions.map((version) => (
              <VersionRow key={`${version.run} ${version.job}`} version={version} />
            ))}
          </Table>
        )}
      </PagedList>
    </div>
  );
}

function VersionRow({
  version: { run, job, state, writtenAt, inputs },
}: {
  version: DatasetVersion;
}) {
  return (
    <tr>
      <th scope="row" className={styles.time}>
        {exact(writtenAt)}
        <span className={styles.aside}>
          <Moment at={writtenAt} />
        </span>
      </th>
      <td>
        <RunBadge state={state} />
      </td>
      <td>
        <ThingLink urn={job} />
      </td>
      <td className={styles.time}>
        <RunLink id={run} job={job}>
          <code>{short(run)}</code>
        </RunLink>
      </td>
      <td>{inputs.length > 0 ? <Inputs inputs={inputs} /> : text.version.noInputs}</td>
    </tr>
  );
}

function Inputs({ inputs }: { inputs: RunData[] }) {
  return (
    <ul>
      {inputs.map(({ dataset, job, run }) => (
        <li key={`${dataset} ${run}`}>
          <ThingLink urn={dataset} />
          {run !== undefined && (
            <span className={styles.aside}>
              {text.version.ofRun}{' '}
              <RunLink id={run} job={job}>
                <code>{short(run)}</code>
              </RunLink>
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}

/** What tells ids of runs apart at a glance: of a time-ordered one, the end. */
function short(run: string) {
  return run.length > 12 ? `…${run.slice(-8)}` : run;
}
