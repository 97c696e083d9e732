const LOCALE = 'en';

const numbers = new Intl.NumberFormat(LOCALE, { maximumFractionDigits: 4 });
const relative = new Intl.RelativeTimeFormat(LOCALE, { numeric: 'auto' });
const absolute = new Intl.DateTimeFormat(LOCALE, { dateStyle: 'medium', timeStyle: 'medium' });

const days = new Intl.DateTimeFormat(LOCALE, { dateStyle: 'medium', timeZone: 'UTC' });

const STEPS: [Intl.RelativeTimeFormatUnit, seconds: number][] = [
  ['year', 31_557_600],
  ['month', 2_629_800],
  ['week', 604_800],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
];

export function number(value: number) {
  return numbers.format(value);
}

/** Such as `3 hours ago`. */
export function ago(instant: string, now: number) {
  const seconds = (Date.parse(instant) - now) / 1000;
  for (const [unit, length] of STEPS) {
    if (Math.abs(seconds) >= length) {
      return relative.format(Math.round(seconds / length), unit);
    }
  }
  return relative.format(0, 'second');
}

/** What is no instant stands as it is. */
export function exact(instant: string) {
  const at = new Date(instant);
  return Number.isNaN(at.getTime()) ? instant : absolute.format(at);
}

const MINUTE_MS = 60_000;

/** An instant by the clock on the wall, as fields for it want it: `2027-01-31T12:00`. */
export function localTime(instant: string) {
  const at = new Date(instant);
  return Number.isNaN(at.getTime())
    ? ''
    : new Date(at.getTime() - at.getTimezoneOffset() * MINUTE_MS).toISOString().slice(0, 16);
}

/** The instant at which the clock on the wall shows a time; undefined where it is none. */
export function instantOf(local: string) {
  const at = new Date(local);
  return Number.isNaN(at.getTime()) ? undefined : at.toISOString().replace('.000Z', 'Z');
}

/** A day such as `2027-01-31`. */
export function day(date: string) {
  return days.format(new Date(`${date}T00:00:00Z`));
}

/** Seconds of an ISO 8601 duration as Java writes it, such as `PT1H2M3.5S`. */
export function seconds(duration: string) {
  const parts = /^PT(?:([\d.]+)H)?(?:([\d.]+)M)?(?:([\d.]+)S)?$/.exec(duration);
  const [hours = 0, minutes = 0, rest = 0] = (parts?.slice(1) ?? []).map((part) =>
    Number((part as string | undefined) ?? 0),
  );
  return hours * 3600 + minutes * 60 + rest;
}

const UNITS: [name: string, seconds: number][] = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
  ['second', 1],
];

/** A round duration, to follow `every`: `hour`, `6 hours`. */
export function interval(duration: string) {
  const total = seconds(duration);
  const [name, length] = UNITS.find(([, unit]) => total % unit === 0) ?? ['second', 1];
  return total === length ? name : `${number(total / length)} ${name}s`;
}

/** Such as `1 h 2 min`, in its two largest units. */
export function span(duration: string) {
  const total = seconds(duration);
  if (total < 60) {
    return `${numbers.format(Math.round(total * 10) / 10)} s`;
  }
  const whole = Math.round(total);
  const [large, small, first, second] =
    whole < 3600
      ? [Math.floor(whole / 60), whole % 60, 'min', 's']
      : [Math.floor(whole / 3600), Math.floor((whole % 3600) / 60), 'h', 'min'];
  return small === 0 ? `${large} ${first}` : `${large} ${first} ${small} ${second}`;
}
