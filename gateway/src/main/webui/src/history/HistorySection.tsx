import { useInfiniteQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { changesQuery } from '../api/catalogQueries';
import type { Change } from '../api/types';
import { PagedSection } from '../app/PagedSection';
import { Empty } from '../kit/Empty';
import { text } from '../text';
import { ChangeEntry } from './ChangeEntry';
import styles from './History.module.css';

interface Props {
  urn: string;
  /** A link to the thing as a change left it, where there is a page for that. */
  past?: (change: Change) => ReactNode;
}

/** Who changed a thing, when, why and how; the latest first. */
export function HistorySection({ urn, past }: Props) {
  return (
    <PagedSection
      id="history"
      title={text.history.title}
      query={useInfiniteQuery(changesQuery(urn))}
      none={<Empty title={text.history.none} />}
      more={text.history.more}
    >
      {(changes) => (
        <ol className={styles.changes}>
          {changes.map((change, index) => (
            <li key={change.revision} className={styles.change}>
              <ChangeEntry change={change}>
                {/* The latest is how it is now. */}
                {index > 0 && change.content && past?.(change)}
              </ChangeEntry>
            </li>
          ))}
        </ol>
      )}
    </PagedSection>
  );
}
