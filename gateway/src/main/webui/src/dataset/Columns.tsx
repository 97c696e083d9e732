import { useMemo, useState } from 'react';
import type { Column, Drift } from '../api/types';
import { Button } from '../kit/Button';
import { Empty } from '../kit/Empty';
import { SearchField } from '../kit/SearchField';
import { Table } from '../kit/Table';
import { text } from '../text';
import { ColumnLine } from './ColumnLine';
import styles from './Columns.module.css';
import { columnRows, mentions, rowsWith } from './columnTree';

/** From here on one looks for a column rather than at all of them. */
const MANY = 12;
const FEW = 40;

interface Props {
  columns: Column[];
  drift?: Drift[];
}

export function Columns({ columns, drift }: Props) {
  const [wanted, setWanted] = useState('');
  const [showsAll, setShowsAll] = useState(false);
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const rows = useMemo(() => columnRows(columns, drift), [columns, drift]);
  if (rows.length === 0) {
    return <Empty title={text.dataset.noColumns}>{text.dataset.noColumnsAdvice}</Empty>;
  }
  const words = wanted.trim().toLowerCase();
  const found = rows.filter(({ column }) => mentions(column, words)).length;
  // What is looked for shows wherever it is.
  const open = rowsWith(rows, words).filter(
    ({ ancestors }) => words !== '' || !ancestors.some((name) => closed.has(name)),
  );
  const shown = showsAll ? open : open.slice(0, FEW);
  const toggle = (name: string) => {
    const others = new Set(closed);
    if (!others.delete(name)) {
      others.add(name);
    }
    setClosed(others);
  };
  return (
    <div className={styles.columns}>
      {rows.length > MANY && (
        <div className={styles.filter}>
          <SearchField
            size="small"
            label={text.dataset.filter}
            placeholder={text.dataset.filter}
            clearLabel={text.search.clear}
            value={wanted}
            onChange={setWanted}
          />
          <span aria-live="polite">{text.dataset.shown(found, rows.length)}</span>
        </div>
      )}
      {found > 0 && (
        <Table caption={text.dataset.columnsTitle} head={text.dataset.columnHead}>
          {shown.map((row) => (
            <ColumnLine
              key={row.column.name}
              row={row}
              isComposite={columns.filter(({ primaryKey }) => primaryKey).length > 1}
              isOpen={words !== '' || !closed.has(row.column.name)}
              onToggle={words === '' ? toggle : undefined}
            />
          ))}
        </Table>
      )}
      {shown.length < open.length && (
        <Button
          onPress={() => {
            setShowsAll(true);
          }}
        >
          {text.dataset.showAll(open.length)}
        </Button>
      )}
    </div>
  );
}
