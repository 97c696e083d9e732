import { Link } from '@tanstack/react-router';
import { nameOf } from '../api/urn';
import { linkTo } from '../app/thing';
import { useDomains } from '../domain/useDomains';
import { Table } from '../kit/Table';
import { text } from '../text';
import { FoldedTasks } from './FoldedTasks';
import styles from './Lists.module.css';
import { jobsAt, type Lineage, type LineageNode } from './model';
import { NodeState } from './NodeState';
import { ThingLink } from './ThingLink';

/** Who is hit when this changes, the nearest first; then what it is made of. */
export function SurroundingsList({ lineage }: { lineage: Lineage }) {
  const { titleOf } = useDomains();
  const others = lineage.nodes
    .filter(({ hop }) => hop !== 0)
    .toSorted((a, b) => rank(a) - rank(b) || a.title.localeCompare(b.title));
  const hasJobs = lineage.edges.some(({ via }) => via.length > 0);
  return (
    <Table
      caption={text.lineage.listCaption}
      head={hasJobs ? [...text.lineage.columns, text.lineage.via] : text.lineage.columns}
    >
      {others.map((node) => (
        <tr key={node.urn}>
          <th scope="row">
            <ThingLink
              urn={node.urn}
              title={node.kind === 'domain' ? titleOf(node.title) : node.title}
            />
            <OtherNames urns={node.otherNames} />
            <FoldedTasks node={node} />
          </th>
          <td>{titleOf(node.place)}</td>
          <td>{text.lineage.distance(node.hop)}</td>
          <td>
            <NodeState node={node} />
          </td>
          {hasJobs && (
            <td>
              {jobsAt(lineage, node.urn).map((job) => (
                <Link key={job} {...linkTo(job)} className={styles.job}>
                  <code>{nameOf(job)}</code>
                </Link>
              ))}
            </td>
          )}
        </tr>
      ))}
    </Table>
  );
}

function rank({ hop }: LineageNode) {
  return hop > 0 ? hop : 1_000_000 - hop;
}

function OtherNames({ urns = [] }: { urns: string[] | undefined }) {
  return (
    urns.length > 0 && (
      <span className={styles.aside}>
        {text.lineage.otherNames} {urns.map(nameOf).join(', ')}
      </span>
    )
  );
}
