import { Field, type FieldFrame } from './Field';
import styles from './Field.module.css';

interface Props extends FieldFrame {
  maxLength: number;
  /** How many lines are seen at once. */
  rows?: number;
  value: string;
  onChange: (value: string) => void;
}

/** A few sentences of one's own. */
export function TextField({ maxLength, rows = 2, value, onChange, ...frame }: Props) {
  return (
    <Field {...frame}>
      {(control) => (
        <textarea
          {...control}
          rows={rows}
          maxLength={maxLength}
          value={value}
          onChange={(event) => {
            onChange(event.target.value);
          }}
          className={styles.control}
        />
      )}
    </Field>
  );
}
