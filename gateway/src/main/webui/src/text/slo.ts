import type { SloProperty } from '../api/types';
import { number, span } from '../kit/format';
import { formText } from './form';

const { open } = formText.form;

const UNITS: Record<string, string> = {
  min: 'minutes',
  h: 'hours',
  d: 'days',
  w: 'weeks',
  '': 'as written',
};

/** What is said of a promise as it is written. */
interface Said {
  property: SloProperty;
  value: string;
  unit: string;
  /** In how many minutes of a hundred; undefined for what is usual. */
  target: number | undefined;
  /** In days; undefined for what is usual. */
  window: number | undefined;
}

export const sloText = {
  slo: {
    create: 'New promise',
    edit: 'Edit',
    editLabel: (name: string) => `Edit the promise ${name}`,
    editTitle: (name: string) => `Edit the promise ${name}`,
    removeLabel: (name: string) => `Delete the promise ${name}`,
    removeTitle: (name: string) => `Delete the promise ${name}?`,
    removeNote: 'It is promised no longer. How it was kept until now stays known.',
    saved: (name: string) => `The promise ${name} is saved. How it stands is known in a minute.`,
    removed: (name: string) => `The promise ${name} is deleted.`,
    taken: 'There is a promise of that name already: edit it, or choose another name.',
    changedThere: ', where it is changed',

    dataset: 'Dataset',
    property: 'What is promised',
    properties: {
      freshness: 'Freshness',
      frequency: 'Frequency',
      latency: 'Latency',
      timeOfAvailability: 'Time of availability',
      availability: 'Availability',
      completeness: 'Completeness',
      passRate: 'Checks passed',
    } satisfies Record<SloProperty, string>,
    propertyNote: {
      freshness: 'How old the newest version may be. A version is what a run wrote that completed.',
      frequency: 'How long it may take until a new version comes.',
      latency: 'How long after a run began its version may come; if it fails, the next one counts.',
      timeOfAvailability: 'By when a version of each day must be there.',
      availability: 'In which share of the minutes no check may fail.',
      completeness: 'Which share of the checks of completeness must not fail.',
      passRate: 'Which share of all checks must not fail.',
    } satisfies Record<SloProperty, string>,

    length: 'At most',
    lengthNote: 'A number, such as 24 or 1.5.',
    unit: 'Unit',
    units: UNITS,
    time: 'By',
    timeZone: 'Time zone',
    timeZoneNote: 'A place such as Europe/Berlin, or an offset such as +02:00.',
    share: 'At least, in percent',
    shareNote: 'More than 0 and at most 100, such as 99.5.',
    shareIsTarget: 'More than 0 and less than 100, such as 99.5. It is the target too.',

    target: 'Kept in so many percent of the minutes',
    targetNote: 'From 50 to 99.999. Empty: what the operator set, usually 99.',
    window: 'Counted over so many days',
    windowNote: 'From 1 to 90. Empty: what the operator set, usually 30.',
    since: 'Counted from',
    sinceNew: 'Empty: from now on. For what was promised before: up to 45 days ago.',
    sinceOther:
      'If you promise something else than before, it begins anew: from then on, or if empty, now.',
    description: 'Why, or for whom',
    name: 'Name',
    nameNote: 'Lower-case letters, digits and hyphens. It cannot be changed later.',

    /** What must hold, how often, and how much may go wrong. */
    says: (said: Said) => `${expectation(said)} ${often(said)}`,
  },
};

function expectation({ property, value, unit }: Said) {
  const amount = value || open;
  const length = lengthOf(amount, unit);
  switch (property) {
    case 'freshness':
      return `The newest version is at most ${length} old.`;
    case 'frequency':
      return `A new version comes at least every ${length}.`;
    case 'latency':
      return `A version is there at most ${length} after a run began to make it.`;
    case 'timeOfAvailability':
      return `A version of the day is there by ${amount} (${unit || open}).`;
    case 'availability':
      return `No check fails in at least ${amount}% of the minutes.`;
    case 'completeness':
      return `At least ${amount}% of the checks of completeness do not fail.`;
    case 'passRate':
      return `At least ${amount}% of all checks do not fail.`;
  }
}

function often({ property, value, target, window }: Said) {
  const share = property === 'availability' ? Number(value) : target;
  const over = window === undefined ? 'the usual time' : days(window);
  const where =
    property === 'availability'
      ? `That is counted over ${over}`
      : `It must hold in ${share === undefined ? 'the usual share' : `${number(share)}%`} of the minutes of ${over}`;
  return share === undefined || window === undefined || !(share > 0 && share < 100)
    ? `${where}.`
    : `${where}: ${span(`PT${Math.round(window * 864 * (100 - share))}S`)} may go wrong.`;
}

/** Such as `1 day`, `24 hours`; what is written with its unit stands as it is. */
function lengthOf(amount: string, unit: string) {
  if (unit === '') {
    return amount;
  }
  const word = UNITS[unit] ?? unit;
  return `${amount} ${amount === '1' ? word.replace(/s$/, '') : word}`;
}

function days(count: number) {
  return count === 1 ? 'a day' : `${number(count)} days`;
}
