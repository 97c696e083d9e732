import { CircleUserRound, LogOut } from 'lucide-react';
import type { Session } from '../api/types';
import { Menu } from '../kit/Menu';
import { text } from '../text';
import styles from './AccountMenu.module.css';
import { useSignOut } from './useSession';

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
        { id: 'sign-out', label: text.session.signOut, icon: <LogOut aria-hidden size={16} /> },
      ]}
      onAction={() => {
        signOut.mutate();
      }}
    />
  );
}
