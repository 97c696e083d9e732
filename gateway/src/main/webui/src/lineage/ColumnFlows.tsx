import { EyeOff, Filter } from 'lucide-react';
import type { ColumnEdge, ColumnEnd } from '../api/types';
import { nameOf } from '../api/urn';
import { Breakable, Identifier } from '../kit/Identifier';
import { Mark } from '../kit/Mark';
import { Table } from '../kit/Table';
import { text } from '../text';
import { ColumnLink } from './ColumnLink';
import styles from './Lists.module.css';
import { ThingLink } from './ThingLink';

/** How each column comes from others: by which transformations, masked or not, and by which jobs. */
export function ColumnFlows({ edges }: { edges: ColumnEdge[] }) {
  return (
    <Table caption={text.columnLineage.caption} head={text.columnLineage.columns}>
      {edges.map((edge) => (
        <tr key={`${key(edge.origin)} ${key(edge.destination)} ${edge.indirect}`}>
          <td>
            <End end={edge.origin} />
          </td>
          <td>
            <End end={edge.destination} />
          </td>
          <td className={styles.how}>
            <span className={styles.marks}>
              {edge.transformations.length === 0 &&
                !edge.indirect &&
                text.columnLineage.unknownKind}
              {edge.transformations.map((kind) => (
                <Mark key={kind}>{text.columnLineage.kinds[kind] ?? kind}</Mark>
              ))}
              {edge.indirect && <Mark icon={Filter}>{text.columnLineage.indirectMark}</Mark>}
              {edge.masked && <Mark icon={EyeOff}>{text.columnLineage.masked}</Mark>}
            </span>
          </td>
          <td>
            {edge.jobs.map((job) => (
              <ThingLink key={job} urn={job} />
            ))}
          </td>
        </tr>
      ))}
    </Table>
  );
}

function End({ end }: { end: ColumnEnd }) {
  return (
    <>
      <ColumnLink end={end}>
        <Identifier>{end.column || text.columnLineage.wholeDataset}</Identifier>
      </ColumnLink>
      <span className={styles.aside}>
        <Breakable>{nameOf(end.dataset)}</Breakable>
      </span>
    </>
  );
}

function key({ dataset, column }: ColumnEnd) {
  return `${dataset} ${column}`;
}
