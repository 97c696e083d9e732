import { LogIn } from 'lucide-react';
import type { Session } from '../api/types';
import { Wordmark } from '../app/Wordmark';
import { Button } from '../kit/Button';
import { Notice } from '../kit/Notice';
import { text } from '../text';
import styles from './SignInPage.module.css';
import { useSignIn } from './useSession';

export function SignInPage({ session }: { session: Session }) {
  return (
    <main className={styles.page}>
      <title>{text.title(text.session.signIn)}</title>
      <div className={styles.card}>
        <Wordmark />
        <h1 className={styles.heading}>{text.session.welcome}</h1>
        <p className={styles.lead}>{text.session.lead}</p>
        {session.localSignIn === undefined ? (
          <NoWayIn />
        ) : (
          <LocalSignIn name={session.localSignIn} />
        )}
      </div>
    </main>
  );
}

function LocalSignIn({ name }: { name: string }) {
  const signIn = useSignIn();
  return (
    <>
      <Button
        look="primary"
        isDisabled={signIn.isPending}
        onPress={() => {
          signIn.mutate();
        }}
      >
        <LogIn aria-hidden size={16} />
        {text.session.signInAs(name)}
      </Button>
      {signIn.error && <Notice tone="bad">{signIn.error.message}</Notice>}
      <p className={styles.note}>{text.session.localNote}</p>
    </>
  );
}

function NoWayIn() {
  return (
    <Notice tone="calm" title={text.session.noWayIn}>
      <ul className={styles.ways}>
        {text.session.ways.map((way) => (
          <li key={way}>{way}</li>
        ))}
      </ul>
    </Notice>
  );
}
