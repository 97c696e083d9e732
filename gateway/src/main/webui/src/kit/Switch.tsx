import type { ReactNode } from 'react';
import { SwitchButton, SwitchField } from 'react-aria-components/Switch';
import styles from './Switch.module.css';

interface Props {
  isOn: boolean;
  onChange: (isOn: boolean) => void;
  /** What is so while it is on. */
  children: ReactNode;
}

/** On or off, at once. */
export function Switch({ isOn, onChange, children }: Props) {
  return (
    <SwitchField isSelected={isOn} onChange={onChange}>
      <SwitchButton className={styles.switch}>
        <span className={styles.track} />
        {children}
      </SwitchButton>
    </SwitchField>
  );
}
