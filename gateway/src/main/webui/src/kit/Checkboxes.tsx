import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { CheckboxButton, CheckboxField } from 'react-aria-components/Checkbox';
import { CheckboxGroup } from 'react-aria-components/CheckboxGroup';
import { Label } from 'react-aria-components/Label';
import { Text } from 'react-aria-components/Text';
import styles from './Checkboxes.module.css';
import { Fault, type FieldFrame } from './Field';

interface Props extends FieldFrame {
  /** Beside each other, as questions of a form are answered; below each other in a list. */
  look?: 'list' | 'line';
  value: string[];
  onChange: (value: string[]) => void;
  children: ReactNode;
}

/** Several of a few. */
export function Checkboxes(props: Props) {
  const { label, note, fault, look = 'list', value, onChange, children } = props;
  return (
    <CheckboxGroup
      value={value}
      onChange={onChange}
      isInvalid={fault !== undefined}
      className={styles.group}
    >
      <Label className={styles.label}>{label}</Label>
      {look === 'line' ? <div className={styles.line}>{children}</div> : children}
      {(fault !== undefined || note) && (
        <Text slot="description" elementType="div" className={styles.note}>
          {fault !== undefined && <Fault>{fault}</Fault>}
          {note}
        </Text>
      )}
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
