import type { Column, DatasetSchema } from '../api/types';

type Aspect = 'type' | 'nullable' | 'key' | 'description' | 'other';

export interface SchemaDifference {
  added: Column[];
  removed: Column[];
  changed: { before: Column; after: Column; aspects: Aspect[] }[];
}

/** What of the columns changed; not the order they stand in. */
export function schemaDifference(before: Column[], after: Column[]): SchemaDifference {
  const earlier = byName(before);
  const later = byName(after);
  return {
    added: after.filter(({ name }) => !earlier.has(name)),
    removed: before.filter(({ name }) => !later.has(name)),
    changed: after.flatMap((column) => {
      const old = earlier.get(column.name);
      const aspects = old ? aspectsOf(old, column) : [];
      return old && aspects.length > 0 ? [{ before: old, after: column, aspects }] : [];
    }),
  };
}

/** The schema that `schema` took the place of, if it is among those known. */
export function previousOf(schema: DatasetSchema, known: DatasetSchema[]) {
  return known.find(
    ({ source, version }) => source === schema.source && version === schema.version - 1,
  );
}

function aspectsOf(one: Column, other: Column): Aspect[] {
  const differ: Record<Aspect, boolean> = {
    type: one.type !== other.type,
    nullable: one.nullable !== other.nullable,
    key:
      one.primaryKey !== other.primaryKey ||
      one.unique !== other.unique ||
      one.references !== other.references,
    description: one.description !== other.description,
    other: rest(one) !== rest(other),
  };
  return (Object.keys(differ) as Aspect[]).filter((aspect) => differ[aspect]);
}

function rest({ classification, tags, terms }: Column) {
  return JSON.stringify([classification ?? '', tags, terms ?? []]);
}

function byName(columns: Column[]) {
  return new Map(columns.map((column) => [column.name, column]));
}
