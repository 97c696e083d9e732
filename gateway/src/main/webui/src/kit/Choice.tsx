import { type ReactNode, useId } from 'react';
import styles from './Choice.module.css';

interface Props {
  label: string;
  /** Stands there until something is chosen. */
  placeholder?: string;
  size?: 'small' | 'medium';
  value: string;
  onChange: (value: string) => void;
  options: { value: string; label: string }[];
  children?: ReactNode;
}

/** One of several. The browser's own, which phones and keyboards know best. */
export function Choice(props: Props) {
  const { label, placeholder, size = 'medium', value, onChange, options, children } = props;
  const id = useId();
  return (
    <div className={size === 'small' ? `${styles.choice} ${styles.small}` : styles.choice}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      <select
        id={id}
        value={value}
        required
        onChange={(event) => {
          onChange(event.target.value);
        }}
        className={styles.select}
      >
        {placeholder !== undefined && (
          <option value="" disabled>
            {placeholder}
          </option>
        )}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      {children}
    </div>
  );
}
