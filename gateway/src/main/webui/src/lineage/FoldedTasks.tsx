import { Link } from '@tanstack/react-router';
import { Fragment } from 'react';
import { nameOf } from '../api/urn';
import { linkTo } from '../app/thing';
import { text } from '../text';
import styles from './Lists.module.css';
import type { LineageNode } from './model';

const FEW = 6;

/** Which jobs a node in a list stands for; where there are many, the page of their parent has all. */
export function FoldedTasks({ node: { urn, folded = [] } }: { node: LineageNode }) {
  if (folded.length === 0) {
    return null;
  }
  const shown = folded.length > FEW ? folded.slice(0, FEW - 1) : folded;
  return (
    <span className={styles.aside}>
      {text.fold.standsFor(folded.length)}:{' '}
      {shown.map((task, at) => (
        <Fragment key={task}>
          {at > 0 && ', '}
          <Link {...linkTo(task)}>{nameOf(task)}</Link>
        </Fragment>
      ))}
      {shown.length < folded.length && (
        <>
          {' '}
          <Link {...linkTo(urn)}>{text.fold.more(folded.length - shown.length)}</Link>
        </>
      )}
    </span>
  );
}
