import { useInfiniteQuery } from '@tanstack/react-query';
import { runsQuery } from '../api/queries';
import { Button } from '../kit/Button';
import { Empty } from '../kit/Empty';
import { exact, span } from '../kit/format';
import { Identifier } from '../kit/Identifier';
import { Moment } from '../kit/Moment';
import { Notice } from '../kit/Notice';
import { Section } from '../kit/Section';
import { Skeleton } from '../kit/Skeleton';
import { Table } from '../kit/Table';
import { text } from '../text';
import { RunBadge } from './RunBadge';

/** How the job's runs went, the latest first. */
export function Runs({ urn }: { urn: string }) {
  const { data, error, ...more } = useInfiniteQuery(runsQuery(urn));
  const runs = data?.pages.flatMap((page) => page.items);
  return (
    <Section id="runs" title={text.job.runs}>
      {!runs && !error && <Skeleton />}
      {error && <Notice tone="warn">{error.message}</Notice>}
      {runs?.length === 0 && <Empty title={text.job.neverRan} />}
      {runs && runs.length > 0 && (
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
                <Identifier>{run.id}</Identifier>
              </th>
            </tr>
          ))}
        </Table>
      )}
      {more.hasNextPage && (
        <div>
          <Button isDisabled={more.isFetchingNextPage} onPress={() => void more.fetchNextPage()}>
            {text.job.more}
          </Button>
        </div>
      )}
    </Section>
  );
}
