import {
  ArrowUpRight,
  BellOff,
  BellRing,
  CircleAlert,
  CircleCheck,
  CircleDot,
  CircleX,
  Eye,
  FileText,
  Flame,
  Merge,
  MessageSquare,
  RotateCcw,
  TriangleAlert,
  UserRound,
} from 'lucide-react';
import type { IncidentEntryKind, IncidentState, Severity } from '../api/types';
import type { Look } from '../kit/State';
import { text } from '../text';

export const SEVERITIES: Record<Severity, Look> = {
  critical: { tone: 'bad', icon: Flame, word: text.incident.severity.critical },
  major: { tone: 'bad', icon: CircleAlert, word: text.incident.severity.major },
  minor: { tone: 'warn', icon: TriangleAlert, word: text.incident.severity.minor },
};

export const STATES: Record<IncidentState, Look> = {
  open: { tone: 'bad', icon: CircleDot, word: text.incident.state.open },
  acknowledged: { tone: 'warn', icon: Eye, word: text.incident.state.acknowledged },
  resolved: { tone: 'ok', icon: CircleCheck, word: text.incident.state.resolved },
  merged: { tone: 'calm', icon: Merge, word: text.incident.state.merged },
};

export const ENTRIES: Record<IncidentEntryKind, Omit<Look, 'word'>> = {
  opened: { tone: 'bad', icon: CircleX },
  joined: { tone: 'bad', icon: CircleX },
  failed: { tone: 'bad', icon: CircleX },
  recovered: { tone: 'ok', icon: CircleCheck },
  escalated: { tone: 'bad', icon: ArrowUpRight },
  acknowledged: { tone: 'calm', icon: Eye },
  assigned: { tone: 'calm', icon: UserRound },
  note: { tone: 'calm', icon: MessageSquare },
  resolved: { tone: 'ok', icon: CircleCheck },
  reopened: { tone: 'warn', icon: RotateCcw },
  merged: { tone: 'calm', icon: Merge },
  postmortem: { tone: 'calm', icon: FileText },
  notified: { tone: 'calm', icon: BellRing },
  undelivered: { tone: 'warn', icon: BellOff },
};
