import { EyeOff, Filter, Minus, Plus } from 'lucide-react';
import styles from './LineMark.module.css';

const ICONS = { appeared: Plus, silent: Minus, masked: EyeOff, indirect: Filter };

/** What is particular about a line; colour only repeats what its mark and its stroke tell. */
export type Look = keyof typeof ICONS;

interface Props {
  look: Look;
  x: number;
  y: number;
}

/** Stands on a line. Who hears the page is told by the list beside the picture. */
export function LineMark({ look, x, y }: Props) {
  const Icon = ICONS[look];
  return (
    <span aria-hidden className={styles.mark} data-look={look} style={{ left: x, top: y }}>
      <Icon size={12} strokeWidth={2.75} />
    </span>
  );
}
