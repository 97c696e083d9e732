import { type ReactNode, useEffect, useRef } from 'react';
import { Button } from './Button';
import styles from './DialogForm.module.css';

interface Props {
  /** What will be so once it is saved, in words, as it is written. */
  summary: ReactNode;
  /** Why it was not saved. */
  failure: ReactNode;
  /** Changes with each answer that marks fields; the first of them is gone to. */
  faults: unknown;
  words: { save: string; saving: string; cancel: string };
  isPending: boolean;
  onSave: () => void;
  onCancel: () => void;
  children: ReactNode;
}

/** The questions of a dialog, with what comes of the answers below. */
export function DialogForm(props: Props) {
  const { summary, failure, faults, words, isPending, onSave, onCancel, children } = props;
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [faults]);
  return (
    <form
      ref={form}
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        onSave();
      }}
    >
      {children}
      <div className={styles.foot}>
        <output className={styles.summary}>{summary}</output>
        {failure}
        <div className={styles.actions}>
          <Button type="submit" look="primary" isDisabled={isPending}>
            {isPending ? words.saving : words.save}
          </Button>
          <Button onPress={onCancel}>{words.cancel}</Button>
        </div>
      </div>
    </form>
  );
}
