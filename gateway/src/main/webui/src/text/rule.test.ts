import type { NotificationRuleDraft } from '../api/types';
import { ruleText } from './rule';

const all: NotificationRuleDraft = {
  channel: 'chat',
  severities: [],
  roles: [],
  domains: [],
  teams: [],
  tags: [],
};

const night = { from: '22:00', to: '07:00', days: [], timeZone: 'UTC' };

describe('What a rule does, in words', () => {
  test.each<[string, Partial<NotificationRuleDraft>]>([
    ['Tells chat of all incidents.', {}],
    ['Tells chat of minor incidents.', { severities: ['minor'] }],
    ['Tells chat of all incidents.', { roles: ['owner', 'affected'] }],
    ['Tells chat of all incidents that reach any product.', { roles: ['affected'] }],
    [
      'Tells chat of all incidents that have their cause in data of the team a in b or c.',
      { roles: ['owner'], teams: ['a'], domains: ['b', 'c'] },
    ],
    [
      'Tells chat of all incidents that concern products tagged x or y of the teams a or b.',
      { teams: ['a', 'b'], tags: ['x', 'y'] },
    ],
    [
      'Tells chat of critical incidents, at any time: what is critical does not wait for the end of quiet hours.',
      { severities: ['critical'], quietHours: night },
    ],
    [
      'Tells chat of all incidents; from 22:00 to 07:00 (UTC) only of critical ones, and of the others afterwards, if they still go on.',
      { quietHours: night },
    ],
    [
      'Tells chat of minor incidents, but not on Fridays from 22:00 to … (UTC): afterwards of those that still go on.',
      { severities: ['minor'], quietHours: { ...night, to: '', days: ['friday'] } },
    ],
  ])('%s', (words, draft) => {
    expect(ruleText.rule.says({ ...all, ...draft })).toBe(words);
  });
});
