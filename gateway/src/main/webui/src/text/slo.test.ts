import { sloText } from './slo';

const says = sloText.slo.says;
const usual = { target: undefined, window: undefined };

describe('What a promise means, in words', () => {
  test.each<[string, Parameters<typeof says>[0]]>([
    [
      'The newest version is at most 1 day old. It must hold in the usual share of the minutes of the usual time.',
      { property: 'freshness', value: '1', unit: 'd', ...usual },
    ],
    [
      'A new version comes at least every PT24H. It must hold in 99% of the minutes of the usual time.',
      { property: 'frequency', value: 'PT24H', unit: '', target: 99, window: undefined },
    ],
    [
      'A version is there at most 90 minutes after a run began to make it. It must hold in 99.5% of the minutes of a day: 7 min 12 s may go wrong.',
      { property: 'latency', value: '90', unit: 'min', target: 99.5, window: 1 },
    ],
    [
      'A version of the day is there by … (UTC). It must hold in 95% of the minutes of 30 days: 36 h may go wrong.',
      { property: 'timeOfAvailability', value: '', unit: 'UTC', target: 95, window: 30 },
    ],
    [
      'No check fails in at least 99.5% of the minutes. That is counted over 30 days: 3 h 36 min may go wrong.',
      { property: 'availability', value: '99.5', unit: '', target: undefined, window: 30 },
    ],
    [
      'No check fails in at least lots% of the minutes. That is counted over 30 days.',
      { property: 'availability', value: 'lots', unit: '', target: undefined, window: 30 },
    ],
    [
      'At least 95% of the checks of completeness do not fail. It must hold in the usual share of the minutes of the usual time.',
      { property: 'completeness', value: '95', unit: '', ...usual },
    ],
    [
      'At least 95% of all checks do not fail. It must hold in 99% of the minutes of 90 days: 21 h 36 min may go wrong.',
      { property: 'passRate', value: '95', unit: '', target: 99, window: 90 },
    ],
  ])('%s', (words, said) => {
    expect(says(said)).toBe(words);
  });
});
