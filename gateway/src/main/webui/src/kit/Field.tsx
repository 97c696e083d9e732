import { CircleAlert } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import styles from './Field.module.css';

export interface FieldFrame {
  label: string;
  /** Below the field: what is meant, in which unit, within which limits. */
  note?: ReactNode;
  /** What is wrong with what stands there, and what to do about it. */
  fault?: string | undefined;
}

/** What ties the control of a field to its label, its note and its fault. */
export interface Control {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
}

interface Props extends FieldFrame {
  children: (control: Control) => ReactNode;
}

/** A question of a form, with its name above and what helps to answer it below. */
export function Field({ label, note, fault, children }: Props) {
  const id = useId();
  const said = [fault && `${id}-fault`, note && `${id}-note`].filter(Boolean).join(' ');
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      {children({
        id,
        'aria-describedby': said || undefined,
        'aria-invalid': fault ? true : undefined,
      })}
      {fault && (
        <div id={`${id}-fault`}>
          <Fault>{fault}</Fault>
        </div>
      )}
      {note && (
        <p id={`${id}-note`} className={styles.note}>
          {note}
        </p>
      )}
    </div>
  );
}

/** What is wrong with an answer, by icon and words. */
export function Fault({ children }: { children: string }) {
  return (
    <p className={styles.fault}>
      <CircleAlert aria-hidden size={14} strokeWidth={2.25} />
      <span>{children}</span>
    </p>
  );
}

/** Questions that are one: beside each other where there is room. */
export function FieldRow({ children }: { children: ReactNode }) {
  return <div className={styles.row}>{children}</div>;
}

/** Several questions about one matter, which has a name. */
export function FieldGroup({ title, children }: { title: string; children: ReactNode }) {
  const id = useId();
  return (
    <div role="group" aria-labelledby={id} className={styles.group}>
      <h3 id={id} className={styles.title}>
        {title}
      </h3>
      {children}
    </div>
  );
}
