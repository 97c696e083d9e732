import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './Mark.module.css';

interface Props {
  icon?: LucideIcon;
  title?: string;
  children: ReactNode;
}

/** A quiet word about what stands beside it. */
export function Mark({ icon: Icon, title, children }: Props) {
  return (
    <span className={styles.mark} title={title}>
      {Icon && <Icon aria-hidden size={12} strokeWidth={2.25} />}
      {children}
    </span>
  );
}
