import { Link, useLocation } from '@tanstack/react-router';
import type { Session } from '../api/types';
import { SearchBox } from '../search/SearchBox';
import { AccountMenu } from '../session/AccountMenu';
import { MeshState } from '../status/MeshState';
import { text } from '../text';
import { BrowseMenu } from './BrowseMenu';
import { ThemeMenu } from './ThemeMenu';
import styles from './TopBar.module.css';
import { Wordmark } from './Wordmark';

export function TopBar({ session }: { session: Session }) {
  // The home page has a search box of its own, and a larger one.
  const isHome = useLocation({ select: ({ pathname }) => pathname === '/' });
  return (
    <header className={styles.bar}>
      <div className={styles.inner}>
        <Link to="/" className={styles.home} aria-label={text.home.link}>
          <Wordmark />
        </Link>
        <nav aria-label={text.browse.label} className={styles.browse}>
          <BrowseMenu />
        </nav>
        <div className={styles.search}>{!isHome && <SearchBox />}</div>
        <nav aria-label={text.nav} className={styles.nav}>
          <Link to="/status" className={styles.status}>
            <MeshState />
          </Link>
          <ThemeMenu />
          <AccountMenu session={session} />
        </nav>
      </div>
    </header>
  );
}
