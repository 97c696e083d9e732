import { ChevronRight, KeyRound, Link2, Lock } from 'lucide-react';
import type { Column } from '../api/types';
import { Button } from '../kit/Button';
import { Identifier } from '../kit/Identifier';
import { Mark } from '../kit/Mark';
import { Tags } from '../kit/Tags';
import { Terms } from '../product/Terms';
import { text } from '../text';
import styles from './Columns.module.css';
import type { ColumnRow } from './columnTree';
import { DriftMark } from './DriftMark';

/** Deeper than that, columns are indented no further. */
const DEEPEST = 6;

interface Props {
  row: ColumnRow;
  /** The primary key has several columns, so it matters which place this one has in it. */
  isComposite: boolean;
  isOpen: boolean;
  /** Absent where nothing can be hidden. */
  onToggle?: ((name: string) => void) | undefined;
}

export function ColumnLine({ row, isComposite, isOpen, onToggle }: Props) {
  const { column, label, ancestors, inside, drift } = row;
  const depth = Math.min(ancestors.length, DEEPEST);
  return (
    <tr>
      <th scope="row" className={styles.name}>
        <span className={styles.indent} data-depth={depth}>
          {inside > 0 && onToggle && (
            <span className={styles.toggle}>
              <Button
                look="quiet"
                aria-expanded={isOpen}
                aria-label={isOpen ? text.dataset.collapse(label) : text.dataset.expand(label)}
                onPress={() => {
                  onToggle(column.name);
                }}
              >
                <ChevronRight aria-hidden size={14} className={styles.chevron} />
              </Button>
            </span>
          )}
          <span title={column.name}>
            <Identifier>{label}</Identifier>
          </span>
          {inside > 0 && !isOpen && (
            <span className={styles.aside}>{text.dataset.within(inside)}</span>
          )}
          <Keys column={column} isComposite={isComposite} />
        </span>
      </th>
      <td className={styles.type}>
        <Identifier>{column.type}</Identifier>
        {column.nullable !== undefined && (
          <span className={styles.aside}>
            {column.nullable ? text.dataset.nullable : text.dataset.required}
          </span>
        )}
        {drift && <DriftMark drift={drift} />}
      </td>
      <td>
        <span className={styles.about}>
          {column.description && <span>{column.description}</span>}
          {column.classification && (
            <Mark icon={Lock} title={text.dataset.classification}>
              {column.classification}
            </Mark>
          )}
          {column.tags.length > 0 && <Tags tags={column.tags} />}
          {column.terms && column.terms.length > 0 && <Terms terms={column.terms} />}
        </span>
      </td>
    </tr>
  );
}

function Keys({ column, isComposite }: { column: Column; isComposite: boolean }) {
  const { primaryKey, unique, references } = column;
  return (
    <>
      {primaryKey !== undefined && (
        <Mark icon={KeyRound}>{text.dataset.primaryKey(primaryKey, isComposite)}</Mark>
      )}
      {unique && primaryKey === undefined && <Mark>{text.dataset.unique}</Mark>}
      {references && (
        <Mark icon={Link2}>
          <span>
            {text.dataset.references} <Identifier>{references}</Identifier>
          </span>
        </Mark>
      )}
    </>
  );
}
