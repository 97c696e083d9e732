import { useId } from 'react';
import { localTime } from './format';
import styles from './TimeField.module.css';

interface Props {
  label: string;
  /** Of the value in the form it is part of. */
  name: string;
  /** An instant in ISO 8601. */
  defaultValue?: string | undefined;
  isRequired?: boolean;
}

/** An instant by the clock on the wall. The browser's own field, which phones and keyboards know. */
export function TimeField({ label, name, defaultValue, isRequired }: Props) {
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      <input
        id={id}
        name={name}
        type="datetime-local"
        required={isRequired}
        defaultValue={defaultValue === undefined ? '' : localTime(defaultValue)}
        className={styles.input}
      />
    </div>
  );
}
