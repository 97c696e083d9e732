import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Minus, Pencil, Plus } from 'lucide-react';
import { runChangesQuery } from '../api/upkeepQueries';
import type { ConnectorRun } from '../api/types';
import { nameOf } from '../api/urn';
import { linkTo } from '../app/thing';
import { PagedList } from '../app/PagedList';
import { Identifier } from '../kit/Identifier';
import { State } from '../kit/State';
import { text } from '../text';
import styles from './Connector.module.css';

const LOOKS = {
  created: { tone: 'ok', icon: Plus },
  updated: { tone: 'calm', icon: Pencil },
  gone: { tone: 'warn', icon: Minus },
} as const;

/** The datasets that a run found new, changed or gone. */
export function RunChanges({ run }: { run: ConnectorRun }) {
  return (
    <PagedList
      query={useInfiniteQuery(runChangesQuery(run))}
      none={<p className={styles.aside}>{text.connector.noChanges}</p>}
      more={text.connector.moreChanges}
    >
      {(changes) => (
        <ul className={styles.changes}>
          {changes.map(({ urn, effect, rows }) => (
            <li key={urn} className={styles.change}>
              <State {...LOOKS[effect]} word={text.connector.effect[effect]} />
              <Link {...linkTo(urn)} title={urn}>
                <Identifier>{nameOf(urn)}</Identifier>
              </Link>
              {rows !== undefined && (
                <span className={styles.aside}>{text.connector.rows(rows)}</span>
              )}
            </li>
          ))}
        </ul>
      )}
    </PagedList>
  );
}
