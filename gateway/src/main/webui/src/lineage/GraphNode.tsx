import { Link } from '@tanstack/react-router';
import { Layers } from 'lucide-react';
import { nameOf } from '../api/urn';
import { KindIcon } from '../app/KindIcon';
import { linkTo } from '../app/thing';
import { useDomains } from '../domain/useDomains';
import { Hidden } from '../kit/Hidden';
import { text } from '../text';
import styles from './GraphNode.module.css';
import type { LineageNode } from './model';
import { NodeState } from './NodeState';

const MOST_NAMES = 20;

export function GraphNode({ node }: { node: LineageNode }) {
  const { hueOf, titleOf } = useDomains();
  const isRoot = node.hop === 0;
  const folded = node.folded ?? [];
  const content = (
    <>
      <span className={styles.title}>
        <KindIcon kind={node.kind} size={15} />
        <NodeName
          kind={node.kind}
          title={node.kind === 'domain' ? titleOf(node.title) : node.title}
        />
        <Hidden>
          {text.lineage.distance(node.hop)}
          {folded.length > 0 && `, ${text.fold.standsFor(folded.length)}`}
        </Hidden>
      </span>
      <span className={styles.meta}>
        <span className={styles.name}>
          {node.kind === 'domain' ? node.place : titleOf(node.place)}
        </span>
        <NodeState node={node} />
      </span>
    </>
  );
  return (
    <>
      {node.hiddenUpstream > 0 && (
        <span className={`${styles.mark} ${styles.more} ${styles.upstream}`}>
          +{node.hiddenUpstream}
          <Hidden> {text.lineage.moreUpstream}</Hidden>
        </span>
      )}
      {isRoot ? (
        <span
          className={styles.node}
          data-root
          data-folded={folded.length > 0 || undefined}
          data-hue={hueOf(node.place)}
        >
          {content}
        </span>
      ) : (
        <Link
          {...linkTo(node.urn)}
          className={styles.node}
          data-folded={folded.length > 0 || undefined}
          data-hue={hueOf(node.place)}
          title={namesOf(node)}
        >
          {content}
        </Link>
      )}
      {folded.length > 0 && (
        <span aria-hidden className={`${styles.mark} ${styles.tasks}`}>
          <Layers size={11} />
          {text.fold.tasks(folded.length)}
        </span>
      )}
      {node.hiddenDownstream > 0 && (
        <span className={`${styles.mark} ${styles.more} ${styles.downstream}`}>
          +{node.hiddenDownstream}
          <Hidden> {text.lineage.moreDownstream}</Hidden>
        </span>
      )}
    </>
  );
}

/** All that a node is known by and stands for, as far as one may want to read that at once. */
function namesOf({ urn, otherNames = [], folded = [] }: LineageNode) {
  const names = [urn, ...otherNames, ...folded].map(nameOf);
  return [...names.slice(0, MOST_NAMES), ...(names.length > MOST_NAMES ? ['…'] : [])].join('\n');
}

/** What a machine named says most at its end, so that is what stays where it is too long. */
function NodeName({ kind, title }: { kind: string; title: string }) {
  return kind === 'product' || kind === 'domain' ? (
    <span className={styles.name}>{title}</span>
  ) : (
    <span className={`${styles.name} ${styles.machine}`}>
      <bdi>{title}</bdi>
    </span>
  );
}
