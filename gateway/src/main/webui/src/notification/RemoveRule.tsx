import { deleteRule } from '../api/notificationQueries';
import type { NotificationRule } from '../api/types';
import { RemoveDialog } from '../app/RemoveDialog';
import { text } from '../text';

interface Props {
  rule: NotificationRule;
  onRemoved: (rule: NotificationRule) => void;
}

/** Deletes a rule as it was seen. */
export function RemoveRule({ rule, onRemoved }: Props) {
  return (
    <RemoveDialog
      words={{
        label: text.notification.removeLabel(rule.name),
        title: text.notification.removeTitle(rule.name),
        note: text.notification.removeNote,
        stale: text.notification.stale,
      }}
      remove={() => deleteRule(rule)}
      queries={['notification-rules']}
      onRemoved={() => {
        onRemoved(rule);
      }}
    />
  );
}
