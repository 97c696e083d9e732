import { ago, interval, seconds, span } from './format';

describe('An age', () => {
  const now = Date.parse('2026-03-01T12:00:00Z');

  test.each([
    ['2026-03-01T11:59:48Z', 'now'],
    ['2026-03-01T11:57:00Z', '3 minutes ago'],
    ['2026-03-01T07:00:00Z', '5 hours ago'],
    ['2026-02-28T10:00:00Z', 'yesterday'],
    ['2026-02-10T12:00:00Z', '3 weeks ago'],
    ['2024-03-01T12:00:00Z', '2 years ago'],
    ['2026-03-01T12:02:00Z', 'in 2 minutes'],
  ])('of %s is told as %s', (instant, words) => {
    expect(ago(instant, now)).toBe(words);
  });
});

describe('A duration', () => {
  test.each([
    ['PT0S', 0, '0 s'],
    ['PT12.44S', 12.44, '12.4 s'],
    ['PT4M7S', 247, '4 min 7 s'],
    ['PT26H3M', 93_780, '26 h 3 min'],
  ])('%s is %d seconds, told as %s', (duration, length, words) => {
    expect(seconds(duration)).toBe(length);
    expect(span(duration)).toBe(words);
  });
});

describe('An interval', () => {
  test.each([
    ['PT1H', 'hour'],
    ['PT6H', '6 hours'],
    ['PT48H', '2 days'],
    ['PT1M30S', '90 seconds'],
  ])('of %s is told as %s', (duration, words) => {
    expect(interval(duration)).toBe(words);
  });
});
