import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { channelsQuery, rulesQuery } from '../api/notificationQueries';
import type { NotificationRule } from '../api/types';
import { PagedSection } from '../app/PagedSection';
import { Empty } from '../kit/Empty';
import { Moment } from '../kit/Moment';
import { Table } from '../kit/Table';
import { Actor } from '../organization/Actor';
import { useSession } from '../session/useSession';
import { text } from '../text';
import styles from './Notification.module.css';
import { RemoveRule } from './RemoveRule';

/** Who is told of which incidents. */
export function Rules() {
  const { data: session } = useSession();
  const { data: channels } = useQuery(channelsQuery);
  return (
    <PagedSection
      id="rules"
      title={text.notification.rules}
      query={useInfiniteQuery(rulesQuery)}
      none={<Empty title={text.notification.noRules}>{text.notification.noRulesAdvice}</Empty>}
      more={text.notification.moreRules}
    >
      {(rules) => (
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
              <td>{session?.scopes.includes('write') && <RemoveRule rule={rule} />}</td>
            </tr>
          ))}
        </Table>
      )}
    </PagedSection>
  );
}

function Quiet({ rule: { quietHours } }: { rule: NotificationRule }) {
  return quietHours === undefined ? (
    text.notification.noQuiet
  ) : (
    <span title={text.notification.quietNote}>{text.notification.quiet(quietHours)}</span>
  );
}
