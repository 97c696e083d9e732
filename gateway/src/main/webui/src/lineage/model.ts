import type { LineageChanges, ProductLineage, QualityState, RunState, Scene } from '../api/types';
import { nameOf, parseUrn } from '../api/urn';

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
  quality?: QualityState | '' | undefined;
  lastRun?: RunState | undefined;
  /** URNs of the same data. */
  otherNames?: string[];
  dropped?: boolean;
  /** URNs of the jobs that it stands for. */
  folded?: string[];
}

export type Change = 'appeared' | 'silent';

export interface LineageEdge {
  origin: string;
  destination: string;
  /** URNs of the jobs that carry the data, where that is not plain from the nodes. */
  via: string[];
  change?: Change | undefined;
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

/**
 * @param known what else is known of some of the nodes
 * @param titles of products by URN
 */
export function ofScene(
  scene: Scene,
  known: LineageNode[] = [],
  titles: ReadonlyMap<string, string> = new Map(),
): Lineage {
  const better = new Map(
    known.map(({ urn, title, place, quality }) => [urn, { title, place, quality }]),
  );
  return {
    nodes: scene.nodes.map((node) => {
      const { kind, first, second } = parseUrn(node.urn);
      const title = titles.get(node.urn) || second || first;
      return { ...node, kind, title, place: first, ...better.get(node.urn) };
    }),
    edges: scene.edges.map(({ origin, destination, evidence = [] }) => ({
      origin,
      destination,
      via: [...new Set(evidence.flatMap(({ jobs }) => jobs))],
    })),
    truncated: scene.truncated,
  };
}

/** @param root which of the nodes is the thing itself */
export function ofPath(nodes: string[], root: number): Lineage {
  return {
    nodes: nodes.map((urn, at) => {
      const { kind, first, second } = parseUrn(urn);
      return {
        urn,
        kind,
        title: second || first,
        place: first,
        hop: at - root,
        hiddenUpstream: 0,
        hiddenDownstream: 0,
      };
    }),
    edges: nodes
      .slice(1)
      .map((destination, at) => ({ origin: nodes[at] ?? '', destination, via: [] })),
    truncated: false,
  };
}

/** The same with what changed marked. */
export function withChanges(lineage: Lineage, { appeared, silent }: LineageChanges): Lineage {
  const key = ({ origin, destination }: { origin: string; destination: string }) =>
    `${origin} ${destination}`;
  const changes = new Map<string, Change>([
    ...appeared.map((edge): [string, Change] => [key(edge), 'appeared']),
    ...silent.map((edge): [string, Change] => [key(edge), 'silent']),
  ]);
  return {
    ...lineage,
    edges: lineage.edges.map((edge) => ({ ...edge, change: changes.get(key(edge)) })),
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
