import { lazy, Suspense } from 'react';
import styles from './Prose.module.css';

const Markdown = lazy(() => import('./Markdown'));

/** Markdown that people wrote; as plain text until what reads it has arrived. */
export function Prose({ children }: { children: string }) {
  return (
    <div className={styles.prose}>
      <Suspense fallback={<p>{children}</p>}>
        <Markdown>{children}</Markdown>
      </Suspense>
    </div>
  );
}
