import { useId } from 'react';
import { Field, type FieldFrame } from './Field';
import styles from './Field.module.css';
import { Suggestions } from './Suggestions';

interface Props extends FieldFrame {
  /** An amount is a number of which only who knows its unit can tell the limits. */
  kind?: 'text' | 'amount' | 'number' | 'name' | 'time' | 'datetime-local';
  value: string;
  onChange: (value: string) => void;
  maxLength?: number;
  isRequired?: boolean;
  /** Of a number. */
  min?: number;
  max?: number;
  /** What is often meant; other answers can be written too. */
  suggestions?: string[];
}

const TEXTS = ['text', 'amount', 'name'];

/** One line. */
export function InputField(props: Props) {
  const { kind = 'text', value, onChange, isRequired, suggestions, ...others } = props;
  const { min, max, maxLength, ...frame } = others;
  const list = useId();
  return (
    <Field {...frame}>
      {(control) => (
        <>
          <input
            {...control}
            type={TEXTS.includes(kind) ? 'text' : kind}
            inputMode={kind === 'amount' ? 'decimal' : undefined}
            min={min}
            max={max}
            step={kind === 'number' ? 'any' : undefined}
            list={suggestions && list}
            autoComplete="off"
            autoCapitalize={kind === 'name' ? 'none' : undefined}
            spellCheck={kind === 'text'}
            maxLength={maxLength}
            required={isRequired}
            value={value}
            onChange={(event) => {
              onChange(event.target.value);
            }}
            className={
              kind === 'name' ? `${styles.control ?? ''} ${styles.code ?? ''}` : styles.control
            }
          />
          {suggestions && <Suggestions id={list} values={suggestions} />}
        </>
      )}
    </Field>
  );
}
