import type { Json } from '../api/types';
import { Table } from '../kit/Table';
import { text } from '../text';
import type { Difference } from './difference';
import styles from './History.module.css';
import { pathWords, valueWords } from './words';

/** More than one looks at. */
const MANY = 100;

interface Props {
  differences: Difference[];
  /** There was nothing before. */
  isNew: boolean;
}

export function Differences({ differences, isNew }: Props) {
  const more = differences.length - MANY;
  return (
    <>
      <Table
        caption={text.history.caption}
        head={isNew ? text.history.createdColumns : text.history.columns}
      >
        {differences.slice(0, MANY).map(({ path, before, after }) => (
          <tr key={path.join('/')}>
            <th scope="row" className={styles.field}>
              {pathWords(path)}
            </th>
            {!isNew && (
              <td className={styles.value}>
                <Value of={before} as="del" />
              </td>
            )}
            <td className={styles.value}>
              <Value of={after} as="ins" />
            </td>
          </tr>
        ))}
      </Table>
      {more > 0 && <p className={styles.more}>{text.history.andMore(more)}</p>}
    </>
  );
}

function Value({ of: value, as: As }: { of: Json | undefined; as: 'del' | 'ins' }) {
  return value === undefined ? text.none : <As className={styles[As]}>{valueWords(value)}</As>;
}
