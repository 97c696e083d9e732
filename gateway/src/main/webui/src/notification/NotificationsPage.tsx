import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { CircleCheck, CircleX, Clock, List } from 'lucide-react';
import { useRef, useState } from 'react';
import { notificationsQuery } from '../api/notificationQueries';
import type { Notification } from '../api/types';
import { PagedList } from '../app/PagedList';
import { Done } from '../kit/Done';
import { Empty } from '../kit/Empty';
import { PageHead } from '../kit/PageHead';
import { Tabs } from '../kit/Tabs';
import { useSession } from '../session/useSession';
import { text } from '../text';
import { Channels } from './Channels';
import styles from './Notification.module.css';
import type { NotificationListState } from './notificationState';
import { NotificationTable } from './NotificationTable';
import { Rules } from './Rules';

const route = getRouteApi('/notifications');

const TABS = [
  { id: 'dead', icon: CircleX },
  { id: 'waiting', icon: Clock },
  { id: 'delivered', icon: CircleCheck },
  { id: 'all', icon: List },
] as const;

/** What became of what was told of incidents, and who is told: for those who operate the mesh. */
export function NotificationsPage() {
  const { state = 'dead' } = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <>
      <title>{text.title(text.notification.title)}</title>
      <PageHead title={text.notification.title} lead={text.notification.lead} />
      <div className={styles.sections}>
        <Tabs
          label={text.notification.states}
          selected={state}
          onSelect={(chosen) =>
            void navigate({
              search: chosen === 'dead' ? {} : { state: chosen },
              resetScroll: false,
            })
          }
          tabs={TABS.map(({ id, icon: Icon }) => ({
            id,
            label: text.notification.shown[id],
            icon: <Icon aria-hidden size={14} />,
            content: <Sent shown={id} />,
          }))}
        />
        <Rules />
        <Channels />
      </div>
    </>
  );
}

function Sent({ shown }: { shown: 'dead' | NonNullable<NotificationListState['state']> }) {
  const { data: session } = useSession();
  const list = useRef<HTMLDivElement>(null);
  const [retried, setRetried] = useState<Notification>();
  const mayRetry = session?.scopes.includes('operate') ?? false;
  return (
    <div ref={list} tabIndex={-1} className={styles.list}>
      <Done>{retried && `${text.notification.retried}: ${retried.title}`}</Done>
      {shown === 'dead' && session && !mayRetry && (
        <p className={styles.note}>{text.notification.operators}</p>
      )}
      <PagedList
        query={useInfiniteQuery(notificationsQuery(shown === 'all' ? undefined : shown))}
        none={
          <Empty title={text.notification.none[shown]}>
            {shown === 'all' && text.notification.noneAdvice}
          </Empty>
        }
        more={text.notification.more}
      >
        {(notifications) => (
          <NotificationTable
            notifications={notifications}
            mayRetry={mayRetry}
            onRetried={(notification) => {
              setRetried(notification);
              // It leaves the list, and with it the button that was pressed.
              list.current?.focus();
            }}
          />
        )}
      </PagedList>
    </div>
  );
}
