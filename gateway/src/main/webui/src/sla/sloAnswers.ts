import type { Sla, SlaObjective, SloDraft, SloProperty } from '../api/types';
import { instantOf, seconds } from '../kit/format';

/** What is answered to the questions about a promise, as it stands in its fields. */
export interface SloAnswers {
  dataset: string;
  property: SloProperty;
  value: string;
  /** Of a length of time its unit, of a time of day its zone; else empty. */
  unit: string;
  /** In percent; empty for what is usual. */
  target: string;
  /** In days; empty likewise. */
  window: string;
  /** By the clock on the wall; empty for now. */
  since: string;
  description: string;
}

/** In which form a property says how much. */
export type Measure = 'length' | 'time' | 'share';

export const MEASURES: Record<SloProperty, Measure> = {
  freshness: 'length',
  frequency: 'length',
  latency: 'length',
  timeOfAvailability: 'time',
  availability: 'share',
  completeness: 'share',
  passRate: 'share',
};

export const PROPERTIES = Object.keys(MEASURES) as SloProperty[];

const DAY_SECONDS = 86_400;

/** To begin with. */
export function newAnswers(dataset: string): SloAnswers {
  return {
    dataset,
    property: 'freshness',
    value: '',
    unit: usualUnit('length'),
    target: '',
    window: '',
    since: '',
    description: '',
  };
}

/** What is answered already stays if the other property says how much in the same form. */
export function withProperty(answers: SloAnswers, property: SloProperty): Partial<SloAnswers> {
  const measure = MEASURES[property];
  return measure === MEASURES[answers.property]
    ? { property }
    : { property, value: '', unit: usualUnit(measure) };
}

function usualUnit(measure: Measure) {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  return { length: 'h', time: timeZone, share: '' }[measure];
}

/** As a promise answers them that stands already. */
export function answersOf(sla: Sla, objective: SlaObjective): SloAnswers {
  const property = objective.property as SloProperty;
  return {
    dataset: objective.dataset,
    property,
    ...READ[MEASURES[property]](sla.value.trim(), sla.unit.trim()),
    // What is promised of availability is its target, and there is no other.
    target: property === 'availability' ? '' : String(objective.target),
    window: daysOf(objective.window),
    since: '',
    description: sla.description,
  };
}

/** Takes apart what the service understands as one; it means the same when it is sent. */
const READ: Record<Measure, (value: string, unit: string) => Pick<SloAnswers, 'value' | 'unit'>> = {
  length: (value, unit) => {
    const [, count = value, named = ''] = /^([\d.]+)\s*([A-Za-z]+)$/.exec(value) ?? [];
    return { value: count, unit: named || unit };
  },
  time: (value, unit) => {
    const [, time = value, zone = ''] = /^(\d{1,2}:\d{2})(?::\d{2})?\s*(.*)$/.exec(value) ?? [];
    return { value: time.padStart(5, '0'), unit: zone || unit || 'UTC' };
  },
  share: (value, unit) => {
    const share = value.replace(/\s*%$/, '');
    const isPart = share === value && unit === '' && Number(share) <= 1;
    return { value: isPart ? String(Number((Number(share) * 100).toFixed(9))) : share, unit: '' };
  },
};

function daysOf(window: string) {
  const [, days] = /^P(\d+)D$/.exec(window) ?? [];
  return days ?? String(seconds(window) / DAY_SECONDS);
}

export function draftOf(answers: SloAnswers): SloDraft {
  const { dataset, property, value, unit, description } = answers;
  const { target, window } = numbersOf(answers);
  const since = instantOf(answers.since);
  return {
    dataset,
    property,
    value: value.trim(),
    unit: MEASURES[property] === 'share' ? '%' : unit.trim(),
    ...(target !== undefined && { target }),
    ...(window !== undefined && { window: windowOf(window) }),
    description: description.trim(),
    ...(since !== undefined && { since }),
  };
}

/** How often it must hold and over how many days; undefined for what is usual. */
export function numbersOf({ property, target, window }: SloAnswers) {
  return {
    target: property === 'availability' || target === '' ? undefined : Number(target),
    window: window === '' ? undefined : Number(window),
  };
}

function windowOf(days: number) {
  return Number.isInteger(days) ? `P${days}D` : `PT${Math.round(days * DAY_SECONDS)}S`;
}

/** What a promise may be called, until somebody calls it something else. */
export function suggestedName(property: SloProperty, dataset: string) {
  const words = `${dataset}-${property.replace(/[A-Z]/g, '-$&')}`.toLowerCase();
  return words
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(-64)
    .replace(/^-/, '');
}
