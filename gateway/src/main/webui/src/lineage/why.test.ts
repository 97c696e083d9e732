import { exact } from '../kit/format';
import { inWords } from './why';

describe('Why something is wrong', () => {
  test('is told with times as people write them', () => {
    const since = '2026-03-02T09:31:12.5Z';

    expect(
      inWords(
        `Its run goes on since ${since}; half of those that completed took less than PT2M5S.`,
      ),
    ).toBe(
      `Its run goes on since ${exact(since)}; half of those that completed took less than 2 min 5 s.`,
    );
  });

  test('is left as it is where there are none', () => {
    expect(inWords('Its latest run failed.')).toBe('Its latest run failed.');
  });
});
