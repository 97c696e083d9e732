import type { GateDecision } from '../api/types';
import { number } from '../kit/format';
import { plural } from './words';

export const trustText = {
  trust: {
    title: 'May I use it?',
    decision: {
      allow: 'Yes, use it',
      warn: 'With care',
      stop: 'Better not now',
    } satisfies Record<GateDecision, string>,
    unknown: 'Nobody can tell',
    says: {
      allow: 'Nothing that is known speaks against it.',
      warn: 'Something is not as it should be:',
      stop: 'Something is wrong with it:',
    } satisfies Record<GateDecision, string>,
    unknownSays: 'No run is known that wrote it, and no check of it counts.',
    unknownAdvice: {
      dataset:
        'Send results of checks to POST /api/v1/check-results, or set up checks of your own.',
      product: 'It stands by the datasets behind its output ports: have them checked.',
    },
    ofRun: 'As written by the run',
    reasons: 'What speaks against it',
    more: (count: number) => `Show ${plural(count, 'more reason')}`,
    check: 'Check',
    taint: 'It is made of',
    taintCheck: 'whose check',
    of: 'of',
    stops: 'Stops',
    warns: 'Warns',
    since: 'since',
    notRepeated: ', and was not made again of what was written since',
    outcome: { pass: 'passed', warn: 'warns', fail: 'failed', error: 'could not be run' },

    score: 'Score',
    outOf: 'of 100',
    noScore: 'No score yet',
    noScoreNote: 'None of its checks counts yet.',
    points: (score: number) => number(Math.round(score * 10) / 10),
    full: 'Nothing took points away.',
    details: 'How it came about',
    deductions: 'What took points away',
    deductionColumns: ['Points', 'What', 'Why'],
    members: 'It is the mean of',
    memberColumns: ['Score', 'Of'],
    history: 'How it was before',
    historyColumns: ['From', 'Score'],
    trend: (days: number, first: string, last: string, least: string) =>
      first === last && first === least
        ? `Score over ${plural(days, 'day')}: ${last} throughout`
        : `Score over ${plural(days, 'day')}: from ${first} to ${last}, at the lowest ${least}`,
    trendNote: (days: number) => `${days} days`,
    notKnown: 'not known',
  },
};
