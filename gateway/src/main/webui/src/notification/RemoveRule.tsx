import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ApiError } from '../api/client';
import { deleteRule } from '../api/notificationQueries';
import type { NotificationRule } from '../api/types';
import { Button } from '../kit/Button';
import { Failure } from '../kit/Failure';
import { FormDialog } from '../kit/FormDialog';
import { text } from '../text';
import styles from './Notification.module.css';

/** Deletes a rule, once that is confirmed. */
export function RemoveRule({ rule }: { rule: NotificationRule }) {
  const { name } = rule;
  return (
    <FormDialog
      title={text.notification.removeTitle(name)}
      button={
        <Button look="quiet" aria-label={text.notification.removeLabel(name)}>
          {text.notification.remove}
        </Button>
      }
    >
      {(close) => <Confirmation rule={rule} close={close} />}
    </FormDialog>
  );
}

function Confirmation({ rule, close }: { rule: NotificationRule; close: () => void }) {
  const client = useQueryClient();
  const { mutate, error, isPending } = useMutation({
    mutationFn: () => deleteRule(rule),
    onSuccess: close,
    onSettled: () => client.invalidateQueries({ queryKey: ['notification-rules'] }),
  });
  const isStale = error instanceof ApiError && error.isStale;
  return (
    <>
      <p>{text.notification.removeNote}</p>
      <Failure
        title={text.notification.removeFailed}
        error={error}
        says={isStale ? text.notification.stale : undefined}
      />
      <div className={styles.actions}>
        <Button
          look="primary"
          isDisabled={isPending}
          onPress={() => {
            mutate();
          }}
        >
          {isPending ? text.notification.removing : text.notification.remove}
        </Button>
        <Button onPress={close}>{text.notification.cancel}</Button>
      </div>
    </>
  );
}
