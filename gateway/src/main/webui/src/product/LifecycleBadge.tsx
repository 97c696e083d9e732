import {
  Archive,
  CircleDot,
  Eye,
  FileCheck2,
  Lightbulb,
  PencilLine,
  TriangleAlert,
} from 'lucide-react';
import type { Lifecycle, Origin } from '../api/types';
import { State, type Tone } from '../kit/State';
import { text } from '../text';

const LOOKS = {
  proposed: { tone: 'calm', icon: Lightbulb },
  draft: { tone: 'calm', icon: PencilLine },
  active: { tone: 'ok', icon: CircleDot },
  deprecated: { tone: 'warn', icon: TriangleAlert },
  retired: { tone: 'calm', icon: Archive },
  declared: { tone: 'calm', icon: FileCheck2 },
  discovered: { tone: 'calm', icon: Eye },
} as const satisfies Record<Lifecycle | Origin, { tone: Tone; icon: unknown }>;

interface Props {
  lifecycle: Lifecycle | Origin;
  look?: 'pill' | 'bare';
}

/** Where a product stands in its life, or how a dataset became known. */
export function LifecycleBadge({ lifecycle, look = 'bare' }: Props) {
  return <State {...LOOKS[lifecycle]} word={text.lifecycle[lifecycle]} look={look} />;
}
