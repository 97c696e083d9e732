import { Columns3, Rows3 } from 'lucide-react';
import { nameOf } from '../api/urn';
import { Hidden } from '../kit/Hidden';
import { text } from '../text';
import { ColumnLink } from './ColumnLink';
import type { DrawnColumn } from './columnModel';
import styles from './GraphNode.module.css';

/** A column in a diagram, with the dataset that it is of. */
export function ColumnGraphNode({ node }: { node: DrawnColumn }) {
  const Icon = node.column ? Columns3 : Rows3;
  const content = (
    <>
      <span className={styles.title}>
        <Icon aria-hidden size={15} strokeWidth={1.75} />
        <span className={`${styles.name} ${styles.machine}`}>
          <bdi>{node.column || text.columnLineage.wholeDataset}</bdi>
        </span>
        <Hidden>{text.lineage.distance(node.hop)}</Hidden>
      </span>
      <span className={styles.meta}>
        <span className={`${styles.name} ${styles.machine}`}>
          <bdi>{nameOf(node.dataset)}</bdi>
        </span>
      </span>
    </>
  );
  return node.hop === 0 ? (
    <span className={styles.node} data-root>
      {content}
    </span>
  ) : (
    <ColumnLink end={node} className={styles.node}>
      {content}
    </ColumnLink>
  );
}
