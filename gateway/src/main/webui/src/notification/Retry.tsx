import { useMutation, useQueryClient } from '@tanstack/react-query';
import { retryNotification } from '../api/notificationQueries';
import type { Notification } from '../api/types';
import { Button } from '../kit/Button';
import { Failure } from '../kit/Failure';
import { text } from '../text';

interface Props {
  notification: Notification;
  onRetried: (notification: Notification) => void;
}

/** Has a notification tried again that was given up. */
export function Retry({ notification: { id, title }, onRetried }: Props) {
  const client = useQueryClient();
  const { mutate, error, isPending } = useMutation({
    mutationFn: () => retryNotification(id),
    onSuccess: onRetried,
    // Also when it failed: somebody else may have been faster.
    onSettled: () => client.invalidateQueries({ queryKey: ['notifications'] }),
  });
  return (
    <>
      <Button
        aria-label={text.notification.retryLabel(title)}
        isDisabled={isPending}
        onPress={() => {
          mutate();
        }}
      >
        {isPending ? text.notification.retrying : text.notification.retry}
      </Button>
      <Failure title={text.notification.retryFailed} error={error} />
    </>
  );
}
