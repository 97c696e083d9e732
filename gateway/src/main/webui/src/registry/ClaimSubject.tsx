import type { Subject } from '../api/types';
import { Button } from '../kit/Button';
import { FormDialog } from '../kit/FormDialog';
import { Notice } from '../kit/Notice';
import { useSession } from '../session/useSession';
import { text } from '../text';
import { ClaimForm } from './ClaimForm';

/** That nobody answers for a subject, and the way to do so. */
export function ClaimSubject({ subject: { name, claimedBy } }: { subject: Subject }) {
  const { data: session } = useSession();
  if (claimedBy) {
    return null;
  }
  const mayWrite = session?.scopes.includes('write');
  return (
    <Notice
      tone="calm"
      title={text.subject.unclaimedTitle}
      action={
        mayWrite && (
          <FormDialog
            button={<Button look="primary">{text.subject.claim}</Button>}
            title={text.subject.claimTitle(name)}
          >
            {(close) => <ClaimForm name={name} onDone={close} />}
          </FormDialog>
        )
      }
    >
      {mayWrite ? text.subject.unclaimedLead : text.subject.claimReader}
    </Notice>
  );
}
