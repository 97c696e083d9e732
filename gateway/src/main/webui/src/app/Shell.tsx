import { Outlet, useLocation } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { SignInPage } from '../session/SignInPage';
import { useSession } from '../session/useSession';
import { text } from '../text';
import { FailurePage } from './FailurePage';
import styles from './Shell.module.css';
import { TopBar } from './TopBar';

/** What is around every page; and instead of every page while nobody is signed in. */
export function Shell() {
  const { data: session, error, refetch } = useSession();
  const main = useFocusOnArrival();
  if (error) {
    return <FailurePage error={error} retry={() => void refetch()} />;
  }
  if (!session) {
    return null;
  }
  if (session.subject === undefined) {
    return <SignInPage session={session} />;
  }
  return (
    <>
      <a href="#main" className={styles.skip}>
        {text.skip}
      </a>
      <TopBar session={session} />
      <main id="main" ref={main} tabIndex={-1} className={styles.main}>
        <Outlet />
      </main>
    </>
  );
}

/** Who follows a link stands at the top of the new page, also when hearing it. */
function useFocusOnArrival() {
  const main = useRef<HTMLElement>(null);
  const pathname = useLocation({ select: (location) => location.pathname });
  const left = useRef(pathname);
  useEffect(() => {
    if (left.current !== pathname) {
      left.current = pathname;
      main.current?.focus({ preventScroll: true });
    }
  }, [pathname]);
  return main;
}
