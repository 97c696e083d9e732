import { type ReactNode, useMemo } from 'react';
import type { Change } from '../api/types';
import { Fold } from '../kit/Fold';
import { Moment } from '../kit/Moment';
import { Actor } from '../organization/Actor';
import { text } from '../text';
import { type Difference, differences, fieldsOf } from './difference';
import { Differences } from './Differences';
import styles from './History.module.css';
import { fieldWords } from './words';

interface Props {
  change: Change;
  /** Beside it. */
  children?: ReactNode;
}

export function ChangeEntry({ change, children }: Props) {
  const found = useMemo(() => differences(change.before, change.content), [change]);
  const isNew = change.kind === 'created' && !change.before;
  return (
    <article className={styles.entry}>
      <h3 className={styles.summary}>{summary(change, found)}</h3>
      <p className={styles.about}>
        <Actor subject={change.actor} />
        <Moment at={change.at} />
        <span>{text.history.revision(change.revision)}</span>
        {children}
      </p>
      {change.message && <p className={styles.message}>{change.message}</p>}
      {found.length > 0 && change.kind !== 'deleted' && (
        <Fold
          level={4}
          look="quiet"
          title={isNew ? text.history.began : text.history.details(found.length)}
        >
          <Differences differences={found} isNew={isNew} />
        </Fold>
      )}
    </article>
  );
}

function summary({ kind }: Change, found: Difference[]) {
  return kind === 'updated'
    ? text.history.changed(fieldsOf(found).map(fieldWords))
    : text.history[kind];
}
