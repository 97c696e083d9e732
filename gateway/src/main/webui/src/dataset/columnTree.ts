import type { Column, Drift } from '../api/types';

export interface ColumnRow {
  column: Column;
  /** What to call it below the column it is nested in. */
  label: string;
  /** Those it is nested in, from the outermost. */
  ancestors: string[];
  /** How many are nested in it, at any depth. */
  inside: number;
  drift?: Drift;
}

/**
 * Columns in their order, each followed by what is nested in it. A dot nests only below a column
 * that is there; else it is part of a name. What was found and not declared comes last.
 */
export function columnRows(columns: Column[], drift: Drift[] = []): ColumnRow[] {
  const all = [...columns, ...unexpected(columns, drift)];
  const drifts = new Map(drift.map((one) => [key(one.column), one]));
  const names = new Set(all.map(({ name }) => name));
  const children = new Map<string, Column[]>();
  for (const column of all) {
    const parent = parentIn(names, column.name);
    children.set(parent, [...(children.get(parent) ?? []), column]);
  }
  const rows: ColumnRow[] = [];
  const add = (column: Column, ancestors: string[]) => {
    const parent = ancestors.at(-1);
    const found = drifts.get(key(column.name));
    const row: ColumnRow = {
      column,
      label: parent === undefined ? column.name : column.name.slice(parent.length + 1),
      ancestors,
      inside: 0,
      ...(found && { drift: found }),
    };
    rows.push(row);
    const before = rows.length;
    for (const child of children.get(column.name) ?? []) {
      add(child, [...ancestors, column.name]);
    }
    row.inside = rows.length - before;
  };
  for (const column of children.get('') ?? []) {
    add(column, []);
  }
  return rows;
}

/** Rows that mention the words, and what these are nested in. */
export function rowsWith(rows: ColumnRow[], words: string): ColumnRow[] {
  if (words === '') {
    return rows;
  }
  const found = rows.filter(({ column }) => mentions(column, words));
  const needed = new Set(found.flatMap(({ column, ancestors }) => [column.name, ...ancestors]));
  return rows.filter(({ column }) => needed.has(column.name));
}

export function mentions(column: Column, words: string) {
  const { name, description, classification = '', tags } = column;
  return [name, description, classification, ...tags].some((text) =>
    text.toLowerCase().includes(words),
  );
}

function unexpected(columns: Column[], drift: Drift[]): Column[] {
  const known = new Set(columns.map(({ name }) => key(name)));
  return drift
    .filter(({ kind, column }) => kind === 'unexpected' && !known.has(key(column)))
    .map(({ column, foundType = '' }) => ({
      name: column,
      type: foundType,
      description: '',
      tags: [],
    }));
}

/** The nearest column that a dotted name lies below; '' for none. */
function parentIn(names: Set<string>, name: string) {
  let parent = name;
  do {
    parent = parent.slice(0, Math.max(parent.lastIndexOf('.'), 0));
  } while (parent !== '' && !names.has(parent));
  return parent;
}

/** Sources differ in the case they give names back in, as the catalog's Drift.java has it. */
function key(name: string) {
  return name.toLowerCase();
}
