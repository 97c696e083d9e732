import type { ReactNode } from 'react';
import styles from './Button.module.css';

interface Props {
  href: string;
  /** Name of the file it is kept as. */
  download: string;
  children: ReactNode;
}

/** A link that looks like a button, for what the browser itself does with an address. */
export function LinkButton({ href, download, children }: Props) {
  return (
    <a
      href={href}
      download={download}
      className={`${styles.button} ${styles.quiet} ${styles.link}`}
    >
      {children}
    </a>
  );
}
