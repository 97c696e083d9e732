import { CircleCheck, CircleX, TriangleAlert } from 'lucide-react';
import { State } from '../kit/State';
import styles from './IndexFigures.module.css';

const ICONS = { ok: CircleCheck, warn: TriangleAlert, bad: CircleX };

interface Props {
  label: string;
  value: string;
  note: string;
  tone: keyof typeof ICONS;
}

export function Figure({ label, value, note, tone }: Props) {
  return (
    <div className={styles.figure}>
      <dt>{label}</dt>
      <dd className={styles.value}>{value}</dd>
      <dd>
        <State tone={tone} icon={ICONS[tone]} word={note} />
      </dd>
    </div>
  );
}
