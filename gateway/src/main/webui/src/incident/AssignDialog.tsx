import { useState } from 'react';
import type { IncidentAct } from '../api/incidentQueries';
import type { Incident } from '../api/types';
import { Button } from '../kit/Button';
import { Choice } from '../kit/Choice';
import { FormDialog } from '../kit/FormDialog';
import { usePeople } from '../organization/usePeople';
import { text } from '../text';
import styles from './Incident.module.css';
import { ResponseFailure } from './ResponseFailure';
import { useResponse } from './useResponse';

interface Props {
  incident: Incident;
  onDone: (act: IncidentAct) => void;
}

export function AssignDialog({ isOffered, ...props }: Props & { isOffered: boolean }) {
  return (
    <FormDialog
      button={<Button>{text.incident.assign}</Button>}
      title={text.incident.assign}
      isOffered={isOffered}
    >
      {(close) => <AssignForm {...props} close={close} />}
    </FormDialog>
  );
}

const NOBODY = 'nobody';

function AssignForm({ incident, onDone, close }: Props & { close: () => void }) {
  const { assignee, team } = incident;
  const [chosen, setChosen] = useState(assignee ?? NOBODY);
  const { mutate, error, isPending, refresh } = useResponse(incident, (done) => {
    onDone(done);
    close();
  });
  const people = [...usePeople().values()]
    .map(({ name, title }) => ({ value: `person:${name}`, label: title || name }))
    .toSorted((a, b) => a.label.localeCompare(b.label));
  const options = [
    { value: NOBODY, label: text.incident.nobody },
    ...(team ? [{ value: `team:${team}`, label: text.incident.team(team) }] : []),
    ...people,
  ];
  const isKnown = options.some(({ value }) => value === (assignee ?? NOBODY));
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        mutate({ act: 'assign', ...(chosen !== NOBODY && { assignee: chosen }) });
      }}
    >
      <Choice
        label={text.incident.assignTo}
        value={chosen}
        onChange={setChosen}
        options={
          assignee === undefined || isKnown
            ? options
            : [...options, { value: assignee, label: assignee }]
        }
      />
      <ResponseFailure error={error} refresh={refresh} />
      <div className={styles.response}>
        <Button type="submit" look="primary" isDisabled={isPending}>
          {isPending ? text.incident.sending : text.incident.assign}
        </Button>
        <Button onPress={close}>{text.incident.cancel}</Button>
      </div>
    </form>
  );
}
