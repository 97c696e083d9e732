import { Search, X } from 'lucide-react';
import type { ReactNode, Ref } from 'react';
import { Button } from 'react-aria-components/Button';
import { Input } from 'react-aria-components/Input';
import { SearchField as AriaSearchField } from 'react-aria-components/SearchField';
import styles from './SearchField.module.css';

interface Props {
  label: string;
  placeholder: string;
  clearLabel: string;
  value: string;
  onChange: (value: string) => void;
  onSubmit?: (value: string) => void;
  size?: 'small' | 'medium' | 'large';
  /** Shown at the end while the field is empty, such as the key that leads here. */
  hint?: ReactNode;
  inputRef?: Ref<HTMLInputElement>;
}

export function SearchField(props: Props) {
  const { label, placeholder, clearLabel, size = 'medium', hint, inputRef } = props;
  return (
    <AriaSearchField
      aria-label={label}
      value={props.value}
      onChange={props.onChange}
      onSubmit={props.onSubmit}
      className={`${styles.field} ${styles[size]}`}
    >
      <Search aria-hidden size={size === 'large' ? 20 : 16} className={styles.icon} />
      <Input ref={inputRef} placeholder={placeholder} className={styles.input} />
      <span className={styles.hint}>{hint}</span>
      <Button aria-label={clearLabel} className={styles.clear}>
        <X aria-hidden size={16} />
      </Button>
    </AriaSearchField>
  );
}
