import type { Quality, QualityState } from '../api/types';
import { number } from '../kit/format';

export const qualityText = {
  quality: {
    passing: 'Passing',
    warning: 'Warning',
    failing: 'Failing',
    unknown: 'Not checked',
  } satisfies Record<QualityState, string>,

  check: {
    title: 'Quality checks',
    counts: ({ passing, warning, failing, erroring }: Quality) =>
      [
        passing > 0 && `${number(passing)} passing`,
        warning > 0 && `${number(warning)} warning`,
        failing > 0 && `${number(failing)} failing`,
        erroring > 0 && `${number(erroring)} not run`,
      ]
        .filter((part) => part !== false)
        .join(', '),
    pass: 'Passed',
    warn: 'Warning',
    fail: 'Failed',
    error: 'Not run',
    columns: ['Result', 'Check', 'Observed', 'Expected', 'Measured'],
    none: 'No checks yet',
    noneAdvice:
      'Send the results of your checks to POST /api/v1/check-results, and they show up here.',
  },

  dimension: (word: string) => word.charAt(0).toUpperCase() + word.slice(1),
};
