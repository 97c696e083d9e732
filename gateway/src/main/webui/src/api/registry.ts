import type { Column, Instant } from './catalog';

/** What the schema registry keeps. */

export type SchemaType = 'AVRO' | 'JSON' | 'PROTOBUF';

export interface SubjectSummary {
  urn: string;
  name: string;
  /** Of its latest schema, as the next two; absent once every version is deleted. */
  type?: SchemaType;
  latestVersion?: number;
  schemaId?: number;
  /** Such as `BACKWARD`; absent where that of the registry holds, as with the mode. */
  compatibility?: string;
  /** Such as `READWRITE`. */
  mode?: string;
  /** Absent while it belongs to no product's port. */
  claimedBy?: SubjectClaim;
  /** URNs. */
  dataset?: string;
  contract?: string;
  updatedAt: Instant;
}

export interface SubjectClaim {
  /** URN. */
  product: string;
  /** Name of an output port. */
  port: string;
}

export interface Subject extends SubjectSummary {
  columns: Column[];
  versions: SubjectVersion[];
  references: SchemaReference[];
  referencedBy: SubjectVersionRef[];
}

export interface SubjectVersion {
  version: number;
  schemaId: number;
  registeredAt: Instant;
  registeredBy: string;
  deleted: boolean;
}

export interface SubjectVersionRef {
  subject: string;
  version: number;
}

export interface SchemaReference extends SubjectVersionRef {
  /** As the schema calls it. */
  name: string;
}

export interface SubjectSchema extends SubjectVersion {
  /** As it was registered. */
  schema: string;
  type: SchemaType;
  references: SchemaReference[];
}
