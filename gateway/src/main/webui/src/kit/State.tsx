import type { LucideIcon } from 'lucide-react';
import styles from './State.module.css';

export type Tone = 'ok' | 'warn' | 'bad' | 'calm';

/** How a state is told. */
export interface Look {
  tone: Tone;
  icon: LucideIcon;
  word: string;
}

interface Props extends Look {
  /** As a pill where it must be seen, bare where it stands among many. */
  look?: 'pill' | 'bare';
}

/** A state, told by icon and word; the colour only repeats it. */
export function State({ tone, icon: Icon, word, look = 'bare' }: Props) {
  return (
    <span className={`${styles.state} ${styles[tone]} ${styles[look]}`}>
      <Icon aria-hidden size={14} strokeWidth={2.25} />
      {word}
    </span>
  );
}
