import { CircleCheck, CircleX, Clock, Send, SkipForward } from 'lucide-react';
import type { NotificationState } from '../api/types';
import type { Look } from '../kit/State';
import { text } from '../text';

export const STATES: Record<NotificationState, Look> = {
  waiting: { tone: 'calm', icon: Clock, word: text.notification.state.waiting },
  sending: { tone: 'calm', icon: Send, word: text.notification.state.sending },
  delivered: { tone: 'ok', icon: CircleCheck, word: text.notification.state.delivered },
  dead: { tone: 'bad', icon: CircleX, word: text.notification.state.dead },
  skipped: { tone: 'calm', icon: SkipForward, word: text.notification.state.skipped },
};
