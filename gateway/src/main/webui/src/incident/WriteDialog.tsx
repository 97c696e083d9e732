import { type ReactNode, useState } from 'react';
import type { IncidentAct } from '../api/incidentQueries';
import type { Incident } from '../api/types';
import { Button } from '../kit/Button';
import { FormDialog } from '../kit/FormDialog';
import { TextField } from '../kit/TextField';
import { text } from '../text';
import styles from './Incident.module.css';
import { ResponseFailure } from './ResponseFailure';
import { useResponse } from './useResponse';

interface Props {
  incident: Incident;
  button: ReactNode;
  title: string;
  isOffered?: boolean;
  label: string;
  note?: string;
  maxLength: number;
  rows?: number;
  /** What stands there already. */
  before?: string;
  /** What is said with the words that were written. */
  act: (words: string) => IncidentAct;
  onDone: (act: IncidentAct) => void;
}

/** A decision about an incident that wants words. */
export function WriteDialog({ button, title, isOffered, ...form }: Props) {
  return (
    <FormDialog button={button} title={title} isOffered={isOffered}>
      {(close) => <WriteForm {...form} title={title} close={close} />}
    </FormDialog>
  );
}

type FormProps = Omit<Props, 'button' | 'isOffered'> & { close: () => void };

function WriteForm(props: FormProps) {
  const { incident, title, label, note, maxLength, rows, before = '', act, onDone, close } = props;
  const [words, setWords] = useState(before);
  const { mutate, error, isPending, refresh } = useResponse(incident, (done) => {
    onDone(done);
    close();
  });
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        mutate(act(words.trim()));
      }}
    >
      <TextField
        label={label}
        {...(note !== undefined && { note })}
        {...(rows !== undefined && { rows })}
        maxLength={maxLength}
        value={words}
        onChange={setWords}
      />
      <ResponseFailure error={error} refresh={refresh} />
      <div className={styles.response}>
        <Button type="submit" look="primary" isDisabled={isPending || words.trim() === ''}>
          {isPending ? text.incident.sending : title}
        </Button>
        <Button onPress={close}>{text.incident.cancel}</Button>
      </div>
    </form>
  );
}
