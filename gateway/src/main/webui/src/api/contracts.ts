import type { Day, Instant, Json, Lifecycle } from './catalog';

/** What the catalog keeps of contracts: in the Open Data Contract Standard, as they came. */

export interface Contract {
  urn: string;
  id: string;
  version: string;
  /** As the document has it. */
  status: string;
  lifecycle: Lifecycle;
  /** Of the standard, such as `v3.1.0`; may be empty. */
  apiVersion: string;
  name: string;
  /** Markdown. */
  description: string;
  /** As the document has it: perhaps no domain of the mesh. */
  domain: string;
  dataProduct: string;
  tags: string[];
  /** URNs. */
  datasets: string[];
  /** URNs of the products with a port under it. */
  products: string[];
  /** The version that counts when nobody says which. */
  inForce: string;
  /** The highest first. */
  versions: ContractVersion[];
  document: Record<string, Json>;
  updatedAt: Instant;
}

export interface ContractVersion {
  version: string;
  status: string;
  lifecycle: Lifecycle;
  publishedAt: Instant;
  /** Such as `user:ada`. */
  publishedBy: string;
}

export interface ContractSummary {
  urn: string;
  id: string;
  version: string;
  lifecycle: Lifecycle;
  datasets: string[];
}

export type ChangeKind = 'none' | 'cosmetic' | 'compatible' | 'breaking';
export type Bump = 'none' | 'patch' | 'minor' | 'major';

export interface ContractDifference {
  from: string;
  to: string;
  verdict: ChangeKind;
  /** What part of the version the changes ask to be raised, and what part is. */
  asks: Bump;
  raised: Bump;
  sufficient: boolean;
  /** The gravest first. */
  changes: ContractChange[];
}

export interface ContractChange {
  /** Such as `schema[orders].properties[id].logicalType`. */
  path: string;
  kind: ChangeKind;
  change: 'added' | 'removed' | 'changed';
  before?: Json;
  after?: Json;
  reason: string;
}

/** What a document of ODCS 3 says, as far as it is shown. Nothing in it is sure to be there. */
export interface OdcsDocument {
  tenant?: string;
  description?: string | { purpose?: string; limitations?: string; usage?: string };
  schema?: OdcsObject[];
  servers?: Record<string, Json>[];
  slaProperties?: OdcsSla[];
  roles?: OdcsRole[];
  support?: OdcsSupport[];
  /** A list of members until 3.0, and an object with members since 3.1. */
  team?: OdcsMember[] | OdcsTeam;
  customProperties?: { property: string; value: Json }[];
}

export interface OdcsObject {
  name?: string;
  physicalName?: string;
  businessName?: string;
  description?: string;
  tags?: string[];
  properties?: OdcsProperty[];
  quality?: OdcsRule[];
}

export interface OdcsProperty {
  name?: string;
  physicalName?: string;
  logicalType?: string;
  physicalType?: string;
  description?: string;
  required?: boolean;
  unique?: boolean;
  primaryKey?: boolean;
  primaryKeyPosition?: number;
  classification?: string;
  tags?: string[];
  quality?: OdcsRule[];
  properties?: OdcsProperty[];
  items?: OdcsProperty;
  relationships?: { to?: string | string[] }[];
}

export interface OdcsRule {
  name?: string;
  type?: string;
  metric?: string;
  /** What a metric was called before 3.1. */
  rule?: string;
  description?: string;
  dimension?: string;
  severity?: string;
  query?: string;
  implementation?: Json;
  unit?: string;
  [operator: `must${string}`]: Json | undefined;
}

export interface OdcsSla {
  property?: string;
  value?: Json;
  valueExt?: Json;
  unit?: string;
  element?: string;
  driver?: string;
  description?: string;
}

export interface OdcsTeam {
  name?: string;
  description?: string;
  members?: OdcsMember[];
}

export interface OdcsMember {
  username?: string;
  name?: string;
  role?: string;
  dateIn?: Day;
  dateOut?: Day;
}

export interface OdcsRole {
  role?: string;
  access?: string;
  description?: string;
  firstLevelApprovers?: string;
  secondLevelApprovers?: string;
}

export interface OdcsSupport {
  channel?: string;
  url?: string;
  tool?: string;
  scope?: string;
  description?: string;
}
