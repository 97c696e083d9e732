import type { BandBucket, MonitorKind } from '../api/types';
import { exact, number } from '../kit/format';
import { Table } from '../kit/Table';
import { text } from '../text';

interface Props {
  kind: MonitorKind;
  buckets: BandBucket[];
}

/** What the chart draws, in figures, the latest first. */
export function BandTable({ kind, buckets }: Props) {
  const figure = text.monitor.figureOf(kind);
  const between = (low: number, high: number) => text.monitor.between(figure(low), figure(high));
  return (
    <Table caption={text.monitor.table} head={text.monitor.tableColumns}>
      {buckets.toReversed().map(({ at, points, average, min, max, low, high }) => (
        <tr key={at}>
          <th scope="row">{exact(at)}</th>
          <td>{number(points)}</td>
          <td>{figure(average)}</td>
          <td>{between(min, max)}</td>
          <td>{between(low, high)}</td>
        </tr>
      ))}
    </Table>
  );
}
