import type { RunData } from '../api/types';
import { Empty } from '../kit/Empty';
import { Table } from '../kit/Table';
import { ThingLink } from '../lineage/ThingLink';
import { text } from '../text';
import { RunLink } from './RunLink';

interface Props {
  caption: string;
  data: RunData[];
  none: string;
  /** Given, the version that was read is told too, under this title. */
  versions?: string;
}

/** The datasets that a run read or wrote. */
export function RunDataList({ caption, data, none, versions }: Props) {
  if (data.length === 0) {
    return <Empty title={none} />;
  }
  const head = versions === undefined ? [] : [versions, text.run.title];
  return (
    <Table caption={caption} head={[text.kind.dataset, ...head]}>
      {data.map(({ dataset, job, run }) => (
        <tr key={`${dataset} ${run}`}>
          <th scope="row">
            <ThingLink urn={dataset} />
          </th>
          {versions !== undefined && (
            <>
              <td>{job ? <ThingLink urn={job} /> : text.run.unknownVersion}</td>
              <td>{run ? <RunLink id={run} job={job} /> : text.none}</td>
            </>
          )}
        </tr>
      ))}
    </Table>
  );
}
