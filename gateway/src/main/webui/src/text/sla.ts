import type {
  BudgetAlert,
  Outlook,
  Sla,
  SlaForecast,
  SlaForecastCause,
  SlaObjective,
  SlaState,
} from '../api/types';
import { exact, number, span } from '../kit/format';
import { sloText } from './slo';
import { plural } from './words';

export const slaText = {
  sla: {
    title: 'Promises',
    none: 'Nothing is promised',
    noneAdvice:
      'A contract promises something of its datasets by slaProperties. What no contract says can be promised here, by whoever may write.',
    state: {
      kept: 'Kept',
      broken: 'Broken',
      unknown: 'Not known',
      unmeasured: 'Not measured',
      unreadable: 'Cannot be read',
    } satisfies Record<SlaState, string>,
    property: (property: string) =>
      properties[property] ?? property.charAt(0).toUpperCase() + property.slice(1),
    terms: ({ value, valueExt, unit }: Sla) =>
      [value, valueExt, unit].filter((part) => part !== '').join(' '),
    by: 'Promised by',
    own: 'by name',
    element: 'Of',
    schedule: 'Schedule',
    since: 'since',

    now: 'Now',
    attainment: 'Held',
    percent: (percent: number) => `${number(Math.floor(percent * 1000) / 1000)}%`,
    ofTarget: ({ target, window }: SlaObjective) =>
      `${number(target)}% is promised, over ${windowWords(window)}`,
    notMeasured: 'Nothing measured yet',
    budget: 'Budget left',
    budgetWords: ({ budget: { allowed, left, isExhausted } }: SlaObjective) =>
      isExhausted ? `None: ${minutes(-left)} too much` : `${minutes(left)} of ${minutes(allowed)}`,
    burn: 'Going',
    burnWords: ({ burnRates: { hour, sixHours, threeDays } }: SlaObjective) =>
      `${rate(hour)} in the last hour, ${rate(sixHours)} in six, ${rate(threeDays)} in three days`,
    burnNote: '1 uses up the budget in just the time over which it is counted.',
    alert: {
      none: 'As it may',
      slow: 'Faster than it may',
      fast: 'Far too fast',
    } satisfies Record<BudgetAlert, string>,
    breaks: 'Breaks',
    breaksUnless: 'unless a version comes',
    broke: 'Broke',

    outlook: {
      holds: 'Will hold',
      'may-break': 'May break',
      breaks: 'Will break',
      broken: 'Is broken',
      unknown: 'Nobody can tell',
    } satisfies Record<Outlook, string>,
    foretold: (forecast: SlaForecast) =>
      [whenItBreaks(forecast), whenItComes(forecast), howFarItLooks(forecast)]
        .filter((part) => part !== '')
        .join(' '),
    cause: {
      usual: 'That is when it usually comes:',
      'late-run': 'Because a run began late:',
      'running-long': 'Because a run takes long:',
      'missing-run': 'Because a run has not begun:',
      'failed-run': 'Because a run failed:',
    } satisfies Record<SlaForecastCause['kind'], string>,
    way: 'The way to it',
    run: 'Run',

    kept: 'Day by day',
    days: (kept: number, all: number) => `${number(kept)} of ${plural(all, 'day')} all was kept`,
    dayColumns: ['Day', 'Promises kept', 'Held'],
    of: (met: number, promises: number) => `${number(met)} of ${number(promises)}`,
  },
};

const properties: Record<string, string> = sloText.slo.properties;

function whenItBreaks({ outlook, breaksAt }: SlaForecast) {
  const at = exact(breaksAt);
  if (outlook === 'broken') {
    return `Broken since ${at}.`;
  }
  return outlook === 'breaks' ? `It will break at ${at}.` : `It may break at ${at}.`;
}

function whenItComes({ expectedAt, expectedBy }: SlaForecast) {
  if (expectedAt === undefined) {
    return '';
  }
  const by = expectedBy === undefined ? '' : `, in nine of ten cases by ${exact(expectedBy)}`;
  return `A version is expected at ${exact(expectedAt)}${by}.`;
}

function howFarItLooks({ isPartial }: SlaForecast) {
  return isPartial ? 'Only the nearest of what it is made from was looked at.' : '';
}

/** Budgets are counted in minutes. */
function minutes(count: number) {
  return span(`PT${Math.max(0, Math.floor(count * 60))}S`);
}

function rate(burn: number | undefined) {
  return burn === undefined ? 'no budget' : `${number(Math.round(burn * 100) / 100)}×`;
}

function windowWords(window: string) {
  const [, days] = /^P(\d+)D$/.exec(window) ?? [];
  return days === undefined ? window : plural(Number(days), 'day');
}
