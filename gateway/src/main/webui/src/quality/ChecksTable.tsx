import { Link } from '@tanstack/react-router';
import type { Outcome, PageCheck } from '../api/types';
import { linkTo } from '../app/thing';
import { Empty } from '../kit/Empty';
import { number } from '../kit/format';
import { Identifier } from '../kit/Identifier';
import { Moment } from '../kit/Moment';
import { State } from '../kit/State';
import { Table } from '../kit/Table';
import { text } from '../text';
import styles from './ChecksTable.module.css';
import { OUTCOMES } from './states';

const GRAVITY: Outcome[] = ['fail', 'error', 'warn', 'pass'];

type Row = PageCheck & {
  /** Told where there are checks of several. */
  dataset?: { urn: string; name: string };
};

/** The latest result of each check, what needs a look first. */
export function ChecksTable({ checks }: { checks: Row[] }) {
  if (checks.length === 0) {
    return <Empty title={text.check.none}>{text.check.noneAdvice}</Empty>;
  }
  const rows = checks.toSorted(
    (a, b) =>
      GRAVITY.indexOf(a.outcome) - GRAVITY.indexOf(b.outcome) || a.name.localeCompare(b.name),
  );
  return (
    <Table caption={text.check.title} head={text.check.columns}>
      {rows.map((check) => (
        <CheckRow key={`${check.dataset?.urn ?? ''} ${check.name}`} check={check} />
      ))}
    </Table>
  );
}

function CheckRow({ check }: { check: Row }) {
  return (
    <tr>
      <td>
        <State {...OUTCOMES[check.outcome]} />
      </td>
      <th scope="row" className={styles.check}>
        {check.name}
        <span className={styles.about}>
          {check.dataset && (
            <Link {...linkTo(check.dataset.urn)}>
              <Identifier>{check.dataset.name}</Identifier>
            </Link>
          )}
          {check.column && <Identifier>{check.column}</Identifier>}
          {check.dimension !== 'unspecified' && <span>{text.dimension(check.dimension)}</span>}
        </span>
      </th>
      <td>
        {check.value !== undefined && (
          <strong className={styles.value}>{number(check.value)}</strong>
        )}
        {check.message && <p className={styles.message}>{check.message}</p>}
      </td>
      <td>{check.expectation || text.none}</td>
      <td className={styles.when}>
        <Moment at={check.measuredAt} />
      </td>
    </tr>
  );
}
