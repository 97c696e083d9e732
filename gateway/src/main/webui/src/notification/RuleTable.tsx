import { useQuery } from '@tanstack/react-query';
import { channelsQuery } from '../api/notificationQueries';
import type { NotificationRule } from '../api/types';
import { Moment } from '../kit/Moment';
import { Table } from '../kit/Table';
import { Actor } from '../organization/Actor';
import { text } from '../text';
import styles from './Notification.module.css';
import { RemoveRule } from './RemoveRule';
import { RuleDialog } from './RuleDialog';

interface Props {
  rules: NotificationRule[];
  mayWrite: boolean;
  onSaved: (rule: NotificationRule) => void;
  onRemoved: (rule: NotificationRule) => void;
}

export function RuleTable({ rules, mayWrite, onSaved, onRemoved }: Props) {
  const { data: channels } = useQuery(channelsQuery);
  return (
    <Table caption={text.notification.rules} head={text.notification.ruleColumns}>
      {rules.map((rule) => (
        <tr key={rule.name}>
          <th scope="row" className={styles.name}>
            {rule.name}
          </th>
          <td>
            {rule.channel}
            {channels?.every(({ name }) => name !== rule.channel) && (
              <p className={styles.fault}>{text.notification.unknownChannel}</p>
            )}
          </td>
          <td>{text.notification.tells(rule) || text.notification.everything}</td>
          <td>
            <Quiet rule={rule} />
          </td>
          <td className={styles.when}>
            <Moment at={rule.updatedAt} />
            <p className={styles.note}>
              <Actor subject={rule.updatedBy} />
            </p>
          </td>
          <td className={styles.acts}>
            {mayWrite && (
              <div className={styles.buttons}>
                <RuleDialog rule={rule} onSaved={onSaved} />
                <RemoveRule rule={rule} onRemoved={onRemoved} />
              </div>
            )}
          </td>
        </tr>
      ))}
    </Table>
  );
}

function Quiet({ rule: { quietHours } }: { rule: NotificationRule }) {
  return quietHours === undefined ? (
    text.notification.noQuiet
  ) : (
    <span title={text.notification.quietNote}>{text.notification.quiet(quietHours)}</span>
  );
}
