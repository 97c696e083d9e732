import { CircleAlert, Info, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './Notice.module.css';

const ICONS = { calm: Info, warn: TriangleAlert, bad: CircleAlert };

interface Props {
  tone: keyof typeof ICONS;
  title?: string;
  children: ReactNode;
  action?: ReactNode;
}

/** Something to know about what is on the page. */
export function Notice({ tone, title, children, action }: Props) {
  const Icon = ICONS[tone];
  return (
    <div role="status" className={`${styles.notice} ${styles[tone]}`}>
      <Icon aria-hidden size={18} className={styles.icon} />
      <div className={styles.body}>
        {title && <p className={styles.title}>{title}</p>}
        <div>{children}</div>
      </div>
      {action}
    </div>
  );
}
