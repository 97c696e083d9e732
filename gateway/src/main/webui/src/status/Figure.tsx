import { CircleCheck, CircleX, TriangleAlert } from 'lucide-react';
import * as kit from '../kit/Figures';
import { State } from '../kit/State';

const ICONS = { ok: CircleCheck, warn: TriangleAlert, bad: CircleX };

interface Props {
  label: string;
  value: string;
  note: string;
  tone: keyof typeof ICONS;
}

export function Figure({ label, value, note, tone }: Props) {
  return (
    <kit.Figure label={label} value={value}>
      <State tone={tone} icon={ICONS[tone]} word={note} />
    </kit.Figure>
  );
}
