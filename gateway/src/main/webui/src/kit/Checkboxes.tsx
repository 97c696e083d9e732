import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { CheckboxButton, CheckboxField } from 'react-aria-components/Checkbox';
import { CheckboxGroup } from 'react-aria-components/CheckboxGroup';
import { Label } from 'react-aria-components/Label';
import styles from './Checkboxes.module.css';

interface Props {
  label: string;
  value: string[];
  onChange: (value: string[]) => void;
  children: ReactNode;
}

/** Several of a few. */
export function Checkboxes({ label, value, onChange, children }: Props) {
  return (
    <CheckboxGroup value={value} onChange={onChange} className={styles.group}>
      <Label className={styles.label}>{label}</Label>
      {children}
    </CheckboxGroup>
  );
}

export function Checkbox({ value, children }: { value: string; children: ReactNode }) {
  return (
    <CheckboxField value={value}>
      <CheckboxButton className={styles.checkbox}>
        <span className={styles.box}>
          <Check aria-hidden size={12} strokeWidth={3.5} />
        </span>
        {children}
      </CheckboxButton>
    </CheckboxField>
  );
}
