import { useId } from 'react';
import styles from './TextField.module.css';

interface Props {
  label: string;
  /** Below the field: what becomes of it. */
  note?: string;
  maxLength: number;
  /** How many lines are seen at once. */
  rows?: number;
  value: string;
  onChange: (value: string) => void;
}

/** A few sentences of one's own. */
export function TextField({ label, note, maxLength, rows = 2, value, onChange }: Props) {
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      <textarea
        id={id}
        rows={rows}
        maxLength={maxLength}
        aria-describedby={note ? `${id}-note` : undefined}
        value={value}
        onChange={(event) => {
          onChange(event.target.value);
        }}
        className={styles.text}
      />
      {note && (
        <p id={`${id}-note`} className={styles.note}>
          {note}
        </p>
      )}
    </div>
  );
}
