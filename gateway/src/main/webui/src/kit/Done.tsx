import styles from './Done.module.css';

/** Says what was done, once it is. */
export function Done({ children }: { children: string | false | undefined }) {
  return (
    <p role="status" className={styles.done}>
      {children}
    </p>
  );
}
