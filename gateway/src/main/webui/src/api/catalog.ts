/** What the catalog keeps. The composed page of a product speaks of it in the same words. */

export type Lifecycle = 'proposed' | 'draft' | 'active' | 'deprecated' | 'retired';
export type Origin = 'declared' | 'discovered';
/** Who finds datasets without being told. */
export type Source = 'postgresql' | 'iceberg' | 'registry' | 'kafka' | 'dbt' | 'lineage';
/** A moment in ISO 8601, UTC. */
export type Instant = string;
/** Such as `2027-01-31`. */
export type Day = string;

export interface Product {
  urn: string;
  domain: string;
  name: string;
  title: string;
  purpose: string;
  description: string;
  /** Name of a person. */
  manager?: string;
  lifecycle: Lifecycle;
  version: string;
  /** URN of the product to use instead. */
  successor?: string;
  sunset?: Day;
  tags: string[];
  /** URNs. */
  terms: string[];
  links: Link[];
  inputPorts: InputPort[];
  outputPorts: OutputPort[];
  slos: Slo[];
  customProperties: Record<string, Json>;
  /** The earliest first. */
  versions: PublishedVersion[];
  /** Absent while the catalog does not answer. */
  completeness?: Completeness;
  updatedAt?: Instant;
}

/** The product as it once was. */
export interface PastProduct extends Product {
  /** Name of a team. */
  owner: string;
}

export type Json = string | number | boolean | null | Json[] | { [name: string]: Json };

export interface Link {
  title: string;
  url: string;
}

export interface ContractRef {
  id: string;
  /** Absent for whichever is current. */
  version?: string;
}

export interface InputPort {
  name: string;
  description: string;
  /** URN of the product read. */
  product?: string;
  /** Absent for whichever is current. */
  version?: string;
  /** URNs. */
  datasets: string[];
  contract?: ContractRef;
}

export interface OutputPort {
  name: string;
  description: string;
  /** Such as `table`; empty if nobody said. */
  type: string;
  /** URNs. */
  datasets: string[];
  contract?: ContractRef;
}

export interface Slo {
  property: string;
  value: string;
  unit?: string;
  description: string;
}

export interface PublishedVersion {
  version: string;
  publishedAt: Instant;
  /** Absent while it may be relied on. */
  deprecatedAt?: Instant;
  /** A version of the product, or the URN of another. */
  successor?: string;
  sunset?: Day;
}

export interface Completeness {
  percent: number;
  missing: string[];
}

export interface Consumer {
  /** URN. */
  product: string;
  title: string;
  owner: string;
  port: string;
  version?: string;
  via: 'product' | 'dataset' | 'contract';
}

export interface Column {
  /** Of a nested column, its path, joined by dots. */
  name: string;
  type: string;
  description: string;
  /** Absent when nobody said. */
  nullable?: boolean;
  /** Place in the primary key, from 1. */
  primaryKey?: number;
  unique?: boolean;
  /** What a foreign key points at. */
  references?: string;
  classification?: string;
  tags: string[];
  /** URNs. */
  terms?: string[];
}

export interface Dataset {
  urn: string;
  namespace: string;
  name: string;
  title: string;
  description: string;
  /** Absent while the dataset is only discovered. */
  domain?: string;
  tags: string[];
  terms: string[];
  columns: Column[];
  origin: Origin;
  sources: Source[];
  drift: Drift[];
  /** Since when nobody finds it any more. */
  goneAt?: Instant;
  /** URNs of the products that offer it. */
  products: string[];
  updatedAt: Instant;
}

/** Where what was declared and what was found differ. */
export interface Drift {
  column: string;
  kind: 'missing' | 'unexpected' | 'type';
  declaredType?: string;
  foundType?: string;
  source: Source;
}

export interface DatasetSchema {
  source: Source | 'declared';
  version: number;
  columns: Column[];
  since: Instant;
}

export interface Domain {
  urn: string;
  path: string;
  title: string;
  description: string;
  owner: string;
  members: Member[];
  updatedAt: Instant;
}

export interface Team {
  urn: string;
  name: string;
  title: string;
  description: string;
  contact: string;
  onCall: string;
  members: Member[];
  updatedAt: Instant;
}

export interface Member {
  /** Name of a person. */
  person: string;
  role?: string;
}

export interface Person {
  urn: string;
  name: string;
  title: string;
  /** May be empty. */
  email: string;
  updatedAt: Instant;
}

/** What a person does somewhere. */
export interface PersonRole {
  /** Of a team or domain that they are a member of, or of a product that they manage. */
  urn: string;
  title: string;
  /** May be empty. */
  role: string;
}

export interface Change {
  urn: string;
  revision: number;
  kind: 'created' | 'updated' | 'deleted';
  /** Such as `user:ada`. */
  actor: string;
  at: Instant;
  message?: string;
  before?: Content;
  content?: Content;
}

/** A thing as it was, in the words of its own address. */
export type Content = Record<string, Json>;
