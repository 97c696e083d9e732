import { type ReactNode, useId } from 'react';
import styles from './Choice.module.css';
import { type Control, Field, type FieldFrame } from './Field';
import fieldStyles from './Field.module.css';

interface SelectProps {
  /** Stands there until something is chosen. */
  placeholder?: string | undefined;
  value: string;
  onChange: (value: string) => void;
  options: { value: string; label: string }[];
}

interface Props extends SelectProps {
  label: string;
  size?: 'small' | 'medium';
  children?: ReactNode;
}

/** One of several. The browser's own, which phones and keyboards know best. */
export function Choice({ label, size = 'medium', children, ...select }: Props) {
  const id = useId();
  return (
    <div className={size === 'small' ? `${styles.choice} ${styles.small}` : styles.choice}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      <Select {...select} control={{ id }} className={styles.select} />
      {children}
    </div>
  );
}

/** The same as a question of a form. */
export function ChoiceField({ label, note, fault, ...select }: FieldFrame & SelectProps) {
  return (
    <Field label={label} note={note} fault={fault}>
      {(control) => <Select {...select} control={control} className={fieldStyles.control} />}
    </Field>
  );
}

interface ControlProps extends SelectProps {
  control: Partial<Control>;
  className: string | undefined;
}

function Select({ control, className, placeholder, value, onChange, options }: ControlProps) {
  return (
    <select
      {...control}
      value={value}
      required
      onChange={(event) => {
        onChange(event.target.value);
      }}
      className={className}
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
  );
}
