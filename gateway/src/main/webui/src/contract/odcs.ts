import type { Column, Json, OdcsDocument, OdcsMember, OdcsObject, OdcsRule } from '../api/types';
import type { OdcsProperty } from '../api/types';

/** The columns of a table, topic or file; what is nested after the one that it is in. */
export function columnsOf({ properties = [] }: OdcsObject): Column[] {
  const columns: Column[] = [];
  const add = (nested: OdcsProperty[], prefix: string) => {
    for (const property of nested) {
      const path = prefix + nameOfProperty(property);
      columns.push(column(property, path, columns));
      add(property.properties ?? [], `${path}.`);
      add(property.items?.properties ?? [], `${path}.`);
    }
  };
  add(properties, '');
  return columns;
}

/** Contracts call a column by its name on its platform where that is another one. */
function nameOfProperty({ name, physicalName }: OdcsProperty) {
  return physicalName || name || '';
}

function column(property: OdcsProperty, name: string, before: Column[]): Column {
  const { primaryKey, primaryKeyPosition = 0, relationships = [] } = property;
  const next = before.filter((one) => one.primaryKey !== undefined).length + 1;
  const [references] = relationships.flatMap(({ to }) => to ?? []);
  return {
    name,
    type: property.physicalType || property.logicalType || '',
    description: property.description ?? '',
    ...(property.required !== undefined && { nullable: !property.required }),
    ...(primaryKey && { primaryKey: primaryKeyPosition > 0 ? primaryKeyPosition : next }),
    ...(property.unique && { unique: true }),
    ...(property.classification && { classification: property.classification }),
    ...(references !== undefined && { references }),
    tags: property.tags ?? [],
  };
}

export interface RuleAbout {
  rule: OdcsRule;
  /** Path of the column; absent for all of the object. */
  column?: string;
  object: string;
}

/** The rules of all objects and their columns. */
export function rulesOf({ schema = [] }: OdcsDocument): RuleAbout[] {
  return schema.flatMap((one) => {
    const object = one.physicalName || one.name || '';
    const rules: RuleAbout[] = (one.quality ?? []).map((rule) => ({ rule, object }));
    const add = (properties: OdcsProperty[], prefix: string) => {
      for (const property of properties) {
        const column = prefix + nameOfProperty(property);
        rules.push(...(property.quality ?? []).map((rule) => ({ rule, object, column })));
        add(property.properties ?? [], `${column}.`);
        add(property.items?.properties ?? [], `${column}.`);
      }
    };
    add(one.properties ?? [], '');
    return rules;
  });
}

/** Such as `row count must be greater than 0`; empty where a rule says it otherwise. */
export function expectationOf(rule: OdcsRule) {
  const operator = Object.keys(rule).find((key): key is `must${string}` => key.startsWith('must'));
  if (operator === undefined) {
    return '';
  }
  const unit = rule.unit === 'percent' ? ' percent' : '';
  const value = rule[operator];
  const words = [value].flat().map((one) => plain(one ?? null));
  return `${spaced(metricOf(rule))} ${spaced(operator)} ${words.join(' and ')}${unit}`.trim();
}

/** What a rule is called: by itself, or by what it measures. */
export function titleOf(rule: OdcsRule) {
  return rule.name || spaced(metricOf(rule)) || rule.description || rule.type || '';
}

function metricOf({ metric, rule = '' }: OdcsRule) {
  return metric || rule;
}

/** `rowCount` as `row count`. */
export function spaced(name: string) {
  return name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`).trim();
}

export function plain(value: Json): string {
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value ?? '');
}

export function membersOf({ team }: OdcsDocument): OdcsMember[] {
  return Array.isArray(team) ? team : (team?.members ?? []);
}

/** Where a server is, key by key, in the document's own words. */
export function locationOf(server: Record<string, Json>) {
  return Object.entries(server)
    .filter(([key]) => !ELSEWHERE.has(key))
    .map(([key, value]) => ({ key, value: plain(value) }));
}

/** What is shown in a column of its own, or says nothing of a place. */
const ELSEWHERE = new Set([
  'id',
  'server',
  'type',
  'environment',
  'description',
  'roles',
  'customProperties',
]);
