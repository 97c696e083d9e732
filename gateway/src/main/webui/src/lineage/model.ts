import type { ProductLineage, QualityState, RunState, Scene } from '../api/types';
import { nameOf, parseUrn } from '../api/urn';

export type LineageView = 'graph' | 'list';

/** What lies around a thing, whichever service told it. */
export interface Lineage {
  nodes: LineageNode[];
  edges: LineageEdge[];
  /** There is more than is shown. */
  truncated: boolean;
}

export interface LineageNode {
  urn: string;
  kind: string;
  title: string;
  /** Where it belongs: a domain's path or a namespace. */
  place: string;
  /** Negative upstream, positive downstream, 0 the thing itself. */
  hop: number;
  hiddenUpstream: number;
  hiddenDownstream: number;
  quality?: QualityState | '';
  lastRun?: RunState;
}

export interface LineageEdge {
  origin: string;
  destination: string;
  /** URNs of the jobs that carry the data, where that is not plain from the nodes. */
  via: string[];
}

export function ofProducts(lineage: ProductLineage): Lineage {
  return {
    nodes: lineage.products.map((product) => ({
      urn: product.urn,
      kind: 'product',
      title: product.title || nameOf(product.urn),
      place: product.domain || parseUrn(product.urn).first,
      hop: product.hop,
      hiddenUpstream: product.hiddenUpstream,
      hiddenDownstream: product.hiddenDownstream,
      quality: product.quality,
    })),
    edges: lineage.flows.map(({ origin, destination, evidence }) => ({
      origin,
      destination,
      via: [...new Set(evidence.flatMap(({ jobs }) => jobs))],
    })),
    truncated: lineage.truncated,
  };
}

export function ofScene(scene: Scene): Lineage {
  return {
    nodes: scene.nodes.map(({ urn, lastRun, ...node }) => {
      const { kind, first, second } = parseUrn(urn);
      return { urn, kind, title: second, place: first, lastRun, ...node };
    }),
    edges: scene.edges.map(({ origin, destination }) => ({ origin, destination, via: [] })),
    truncated: scene.truncated,
  };
}

/** The jobs by which data comes into a thing or leaves it. */
export function jobsAt(lineage: Lineage, urn: string) {
  return [
    ...new Set(
      lineage.edges
        .filter(({ origin, destination }) => origin === urn || destination === urn)
        .flatMap(({ via }) => via),
    ),
  ];
}
