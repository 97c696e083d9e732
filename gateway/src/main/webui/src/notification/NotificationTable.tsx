import { Link } from '@tanstack/react-router';
import type { Notification } from '../api/types';
import { SEVERITIES } from '../incident/looks';
import { Moment } from '../kit/Moment';
import { State } from '../kit/State';
import { Table } from '../kit/Table';
import { text } from '../text';
import { STATES } from './looks';
import styles from './Notification.module.css';
import { Retry } from './Retry';

interface Props {
  notifications: Notification[];
  mayRetry: boolean;
  onRetried: (notification: Notification) => void;
}

export function NotificationTable({ notifications, mayRetry, onRetried }: Props) {
  return (
    <Table caption={text.notification.title} head={text.notification.columns}>
      {notifications.map((notification) => (
        <tr key={notification.id}>
          <td>
            <State {...STATES[notification.state]} />
          </td>
          <What notification={notification} />
          <td>
            {notification.channel}
            <p className={styles.note}>
              {text.notification.rule} {notification.rule}
            </p>
          </td>
          <td>
            {notification.attempt === 0
              ? text.notification.never
              : text.notification.times(notification.attempt)}
          </td>
          <When notification={notification} />
          <td>
            {mayRetry && notification.state === 'dead' && (
              <Retry notification={notification} onRetried={onRetried} />
            )}
          </td>
        </tr>
      ))}
    </Table>
  );
}

function What({ notification }: { notification: Notification }) {
  const { incident, title, change, severity, role, fault } = notification;
  return (
    <th scope="row" className={styles.what}>
      <Link to="/incidents/$id" params={{ id: incident }}>
        {title}
      </Link>
      <p className={styles.about}>
        <State {...SEVERITIES[severity]} />
        <span>{text.notification.change(change)}</span>
        <span>{text.incident.role[role]}</span>
      </p>
      {fault && <p className={styles.fault}>{fault}</p>}
    </th>
  );
}

function When({ notification: { createdAt, dueAt, state } }: { notification: Notification }) {
  return (
    <td className={styles.when}>
      <Moment at={createdAt} />
      {state === 'waiting' && (
        <p className={styles.note}>
          {text.notification.due} <Moment at={dueAt} />
        </p>
      )}
    </td>
  );
}
