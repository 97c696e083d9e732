import { useState } from 'react';
import type { Column } from '../api/types';
import { Button } from '../kit/Button';
import { Empty } from '../kit/Empty';
import { Identifier } from '../kit/Identifier';
import { SearchField } from '../kit/SearchField';
import { Table } from '../kit/Table';
import { Tags } from '../kit/Tags';
import { text } from '../text';
import styles from './Columns.module.css';

/** From here on one looks for a column rather than at all of them. */
const MANY = 12;
const FEW = 40;

export function Columns({ columns }: { columns: Column[] }) {
  const [wanted, setWanted] = useState('');
  const [showsAll, setShowsAll] = useState(false);
  if (columns.length === 0) {
    return <Empty title={text.dataset.noColumns}>{text.dataset.noColumnsAdvice}</Empty>;
  }
  const found = columns.filter((column) => mentions(column, wanted.trim().toLowerCase()));
  const shown = showsAll ? found : found.slice(0, FEW);
  return (
    <div className={styles.columns}>
      {columns.length > MANY && (
        <div className={styles.filter}>
          <SearchField
            size="small"
            label={text.dataset.filter}
            placeholder={text.dataset.filter}
            clearLabel={text.search.clear}
            value={wanted}
            onChange={setWanted}
          />
          <span aria-live="polite">{text.dataset.shown(found.length, columns.length)}</span>
        </div>
      )}
      {found.length > 0 && (
        <Table caption={text.dataset.columnsTitle} head={text.dataset.columnHead}>
          {shown.map((column) => (
            <ColumnRow key={column.name} column={column} />
          ))}
        </Table>
      )}
      {shown.length < found.length && (
        <Button
          onPress={() => {
            setShowsAll(true);
          }}
        >
          {text.dataset.showAll(found.length)}
        </Button>
      )}
    </div>
  );
}

function ColumnRow({ column }: { column: Column }) {
  return (
    <tr>
      <th scope="row" className={styles.name}>
        <Identifier>{column.name}</Identifier>
      </th>
      <td className={styles.type}>
        <Identifier>{column.type}</Identifier>
        {column.nullable === false && (
          <span className={styles.required}>{text.dataset.required}</span>
        )}
      </td>
      <td>
        {column.description} {column.tags.length > 0 && <Tags tags={column.tags} />}
      </td>
    </tr>
  );
}

function mentions({ name, description, tags }: Column, words: string) {
  return [name, description, ...tags].some((text) => text.toLowerCase().includes(words));
}
