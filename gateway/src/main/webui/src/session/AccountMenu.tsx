import { BookOpenText, CircleUserRound, LogOut } from 'lucide-react';
import type { Session } from '../api/types';
import { Menu } from '../kit/Menu';
import { text } from '../text';
import styles from './AccountMenu.module.css';
import { useSignOut } from './useSession';

/** Every address that programs can call. */
const API = '/api/v1/openapi';

export function AccountMenu({ session }: { session: Session }) {
  const signOut = useSignOut();
  const name = session.name ?? session.subject ?? '';
  return (
    <Menu
      label={text.session.account(name)}
      button={
        <>
          <CircleUserRound aria-hidden size={18} />
          <span className={styles.name}>{name}</span>
        </>
      }
      heading={
        <>
          <p className={styles.heading}>{name}</p>
          <p>{text.session.scopes(session.scopes)}</p>
        </>
      }
      entries={[
        {
          id: 'api',
          label: text.session.api,
          icon: <BookOpenText aria-hidden size={16} />,
          href: API,
        },
        { id: 'sign-out', label: text.session.signOut, icon: <LogOut aria-hidden size={16} /> },
      ]}
      onAction={(id) => {
        if (id === 'sign-out') {
          signOut.mutate();
        }
      }}
    />
  );
}
