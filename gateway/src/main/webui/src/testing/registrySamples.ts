import type { Subject, SubjectSchema, SubjectSummary, SubjectVersion } from '../api/types';

const LONG_AGO = '2026-01-05T10:00:00Z';

const versions: SubjectVersion[] = [1, 2].map((version) => ({
  version,
  schemaId: 10 + version,
  registeredAt: LONG_AGO,
  registeredBy: 'user:ada',
  deleted: false,
}));

export const subjectSummary: SubjectSummary = {
  urn: 'subject:orders-value',
  name: 'orders-value',
  type: 'AVRO',
  latestVersion: 2,
  schemaId: 12,
  compatibility: 'BACKWARD_TRANSITIVE',
  dataset: 'dataset:kafka:orders',
  updatedAt: LONG_AGO,
};

export const subject: Subject = {
  ...subjectSummary,
  columns: [{ name: 'id', type: 'string', description: 'Of the order.', tags: [] }],
  versions,
  references: [{ name: 'shop.Money', subject: 'money-value', version: 3 }],
  referencedBy: [{ subject: 'baskets-value', version: 1 }],
};

/** The text of a version, which names its fields. */
export function schemaOf(version: number, ...fields: string[]): SubjectSchema {
  return {
    version,
    schemaId: 10 + version,
    type: 'AVRO',
    registeredAt: LONG_AGO,
    registeredBy: 'user:ada',
    deleted: false,
    schema: JSON.stringify({ type: 'record', fields }),
    references: [],
  };
}
