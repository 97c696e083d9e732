import { useRef, useState } from 'react';
import type { IncidentAct } from '../api/incidentQueries';
import type { Incident } from '../api/types';
import { Button } from '../kit/Button';
import { useSession } from '../session/useSession';
import { text } from '../text';
import { AssignDialog } from './AssignDialog';
import styles from './Incident.module.css';
import { ResponseFailure } from './ResponseFailure';
import { useResponse } from './useResponse';
import { WriteDialog } from './WriteDialog';

/** As quality-service's ReasonDraft and TextDraft have it. */
const MAX_REASON = 2_000;
const MAX_TEXT = 50_000;

/** What can be done about an incident, by those who may. */
export function Response({ incident }: { incident: Incident }) {
  const { data: session } = useSession();
  const group = useRef<HTMLDivElement>(null);
  const [done, setDone] = useState<IncidentAct['act']>();
  if (!session) {
    return null;
  }
  if (!session.scopes.includes('write')) {
    return <p className={styles.note}>{text.incident.reader}</p>;
  }
  const onDone = ({ act }: IncidentAct) => {
    setDone(act);
  };
  const isOver = incident.state === 'resolved' || incident.state === 'merged';
  return (
    <div
      ref={group}
      role="group"
      aria-label={text.incident.response}
      tabIndex={-1}
      className={styles.form}
    >
      <div className={styles.response}>
        {incident.state === 'open' && (
          <Acknowledge
            incident={incident}
            onDone={(act) => {
              onDone(act);
              // The button that was pressed goes away.
              group.current?.focus();
            }}
          />
        )}
        <AssignDialog incident={incident} isOffered={!isOver} onDone={onDone} />
        <WriteDialog
          incident={incident}
          isOffered={!isOver}
          button={<Button>{text.incident.resolve}</Button>}
          title={text.incident.resolve}
          label={text.incident.resolveReason}
          note={text.incident.resolveNote}
          maxLength={MAX_REASON}
          act={(reason) => ({ act: 'resolve', reason })}
          onDone={onDone}
        />
        <WriteDialog
          incident={incident}
          isOffered={incident.state === 'resolved'}
          button={<Button>{text.incident.reopen}</Button>}
          title={text.incident.reopen}
          label={text.incident.reopenReason}
          maxLength={MAX_REASON}
          act={(reason) => ({ act: 'reopen', reason })}
          onDone={onDone}
        />
        <WriteDialog
          incident={incident}
          button={<Button>{text.incident.note}</Button>}
          title={text.incident.note}
          label={text.incident.noteText}
          note={text.incident.markdown}
          maxLength={MAX_TEXT}
          rows={5}
          act={(words) => ({ act: 'note', text: words })}
          onDone={onDone}
        />
        <WriteDialog
          incident={incident}
          button={
            <Button>
              {incident.postmortem === undefined ? text.incident.write : text.incident.rewrite}
            </Button>
          }
          title={incident.postmortem === undefined ? text.incident.write : text.incident.rewrite}
          label={text.incident.postmortemText}
          note={text.incident.markdown}
          maxLength={MAX_TEXT}
          rows={10}
          before={incident.postmortem ?? ''}
          act={(words) => ({ act: 'conclude', text: words })}
          onDone={onDone}
        />
      </div>
      <p role="status" className={styles.said}>
        {done && text.incident.done[done]}
      </p>
    </div>
  );
}

interface ActProps {
  incident: Incident;
  onDone: (act: IncidentAct) => void;
}

function Acknowledge({ incident, onDone }: ActProps) {
  const { mutate, error, isPending, refresh } = useResponse(incident, onDone);
  return (
    <>
      <Button
        look="primary"
        isDisabled={isPending}
        onPress={() => {
          mutate({ act: 'acknowledge' });
        }}
      >
        {isPending ? text.incident.sending : text.incident.acknowledge}
      </Button>
      <ResponseFailure error={error} refresh={refresh} />
    </>
  );
}
