import type { Content, Json } from '../api/types';

/** A field that stands differently after a change. What is absent was not there. */
export interface Difference {
  /** From the thing down to the field, such as `outputPorts`, `warehouse`, `type`. */
  path: string[];
  before?: Json;
  after?: Json;
}

/** What every change changes, and what names the thing rather than tells of it. */
const UNTOLD = new Set(['revision', 'updatedAt', 'urn', 'completeness']);

/** What tells the entries of a list apart, by the field that all of them have. */
const NAMES = ['name', 'property', 'person', 'version', 'column', 'url', 'title'];

/** Field by field; lists of things by the name of each, so that moving one is no change of all. */
export function differences(before: Content = {}, after: Content = {}): Difference[] {
  const told = (content: Content) =>
    Object.fromEntries(Object.entries(content).filter(([field]) => !UNTOLD.has(field)));
  return compare([], told(before), told(after));
}

/** The fields of the thing itself in which something differs. */
export function fieldsOf(found: Difference[]) {
  return [...new Set(found.map(({ path }) => path[0] ?? ''))];
}

function compare(path: string[], before?: Json, after?: Json): Difference[] {
  if (isNothing(before) && isNothing(after)) {
    return [];
  }
  if (isObject(before) && isObject(after)) {
    const fields = new Set([...Object.keys(before), ...Object.keys(after)]);
    return [...fields].flatMap((field) => compare([...path, field], before[field], after[field]));
  }
  const [one, other] = [named(before), named(after)];
  if (one && other) {
    return compare(path, one, other);
  }
  return same(before, after) ? [] : [of(path, before, after)];
}

function of(path: string[], before?: Json, after?: Json): Difference {
  return {
    path,
    ...(!isNothing(before) && { before }),
    ...(!isNothing(after) && { after }),
  };
}

/** A list of things as an object with a field for each; nothing if they have no names. */
function named(list: Json | undefined): Content | undefined {
  if (!Array.isArray(list)) {
    return isNothing(list) ? {} : undefined;
  }
  if (list.length === 0) {
    return {};
  }
  const items = list.filter(isObject);
  const name = NAMES.find((field) => items.every((item) => typeof item[field] === 'string'));
  if (name === undefined || items.length < list.length) {
    return undefined;
  }
  const entries = items.map((item) => [item[name] as string, item] as const);
  return new Set(entries.map(([key]) => key)).size === list.length
    ? Object.fromEntries(entries)
    : undefined;
}

function same(one: Json | undefined, other: Json | undefined) {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** Whether there is anything to tell: an empty text or list is as good as none. */
function isNothing(value: Json | undefined) {
  return (
    value === undefined ||
    value === null ||
    value === '' ||
    (typeof value === 'object' && Object.keys(value).length === 0)
  );
}

function isObject(value: Json | undefined): value is Content {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
