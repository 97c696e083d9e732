/**
 * Places a lineage in columns, one for each hop, so that data flows from left to right and lines
 * cross as little as can be had cheaply. A line that passes a column gets a place of its own there,
 * so that it runs between the nodes and not behind them.
 */

const NODE_HEIGHT = 60;
const GAP = { x: 46, y: 14 };
const PASS_HEIGHT = 10;
const SWEEPS = 6;

interface Node {
  urn: string;
  hop: number;
}

interface Edge {
  origin: string;
  destination: string;
}

export interface Layout<E> {
  width: number;
  height: number;
  /** Of each node. */
  node: { width: number; height: number };
  places: Map<string, Point>;
  lines: Line<E>[];
}

export interface Line<E> {
  edge: E;
  path: string;
  /** Of its first curve, where a mark may stand. */
  middle: Point;
}

interface Point {
  x: number;
  y: number;
}

interface Slot {
  column: number;
  /** Of a node; a line that passes has none. */
  urn?: string;
  /** Its upper edge, with 0 the middle of the column. */
  y: number;
  before: Slot[];
  after: Slot[];
}

export function layout<E extends Edge>(nodes: Node[], edges: E[], nodeWidth: number): Layout<E> {
  const hops = [...new Set(nodes.map(({ hop }) => hop))].sort((a, b) => a - b);
  const columns: Slot[][] = hops.map(() => []);
  const slots = new Map<string, Slot>();
  const add = (column: number, urn?: string) => {
    const slot: Slot = { column, y: 0, before: [], after: [], urn };
    columns[column]?.push(slot);
    return slot;
  };
  for (const { urn, hop } of nodes) {
    slots.set(urn, add(hops.indexOf(hop), urn));
  }

  const routes = edges.flatMap((edge) => {
    const [from, to] = [slots.get(edge.origin), slots.get(edge.destination)];
    return from && to ? [{ edge, stops: route(from, to, add) }] : [];
  });
  columns.forEach(spread);
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    const forward = sweep % 2 === 0;
    for (const column of forward ? columns : columns.toReversed()) {
      order(column, forward);
      spread(column);
    }
  }

  const height = Math.max(...columns.map(heightOf), NODE_HEIGHT);
  const x = (slot: Slot) => slot.column * (nodeWidth + GAP.x);
  const y = (slot: Slot) => slot.y + height / 2;
  return {
    width: hops.length * (nodeWidth + GAP.x) - GAP.x,
    height,
    node: { width: nodeWidth, height: NODE_HEIGHT },
    places: new Map([...slots].map(([urn, slot]) => [urn, { x: x(slot), y: y(slot) }])),
    lines: routes.map(({ edge, stops }) => {
      const points = stops.map((slot) => ({ x: x(slot), y: y(slot) + sizeOf(slot) / 2 }));
      return { edge, path: path(points, nodeWidth), middle: middleOf(points, nodeWidth) };
    }),
  };
}

/** The slots that a line goes through. Against the flow it goes straight, and draws nothing along. */
function route(from: Slot, to: Slot, add: (column: number) => Slot) {
  const stops = [from];
  for (let column = from.column + 1; column < to.column; column++) {
    stops.push(add(column));
  }
  stops.push(to);
  if (from.column < to.column) {
    stops.slice(1).forEach((stop, at) => {
      const previous = stops[at] ?? from;
      previous.after.push(stop);
      stop.before.push(previous);
    });
  }
  return stops;
}

/** Sorts a column by where its neighbours on one side stand; who has none stays. */
function order(column: Slot[], forward: boolean) {
  const weight = new Map(
    column.map((slot) => {
      const neighbours = forward ? slot.before : slot.after;
      const sum = neighbours.reduce((total, neighbour) => total + middle(neighbour), 0);
      return [slot, neighbours.length > 0 ? sum / neighbours.length : middle(slot)];
    }),
  );
  column.sort((a, b) => (weight.get(a) ?? 0) - (weight.get(b) ?? 0));
}

function spread(column: Slot[]) {
  let y = -heightOf(column) / 2;
  for (const slot of column) {
    slot.y = y;
    y += sizeOf(slot) + GAP.y;
  }
}

function heightOf(column: Slot[]) {
  return column.reduce((sum, slot) => sum + sizeOf(slot) + GAP.y, -GAP.y);
}

function sizeOf(slot: Slot) {
  return slot.urn === undefined ? PASS_HEIGHT : NODE_HEIGHT;
}

function middle(slot: Slot) {
  return slot.y + sizeOf(slot) / 2;
}

/** Leaves each stop on its right and reaches the next on its left. */
function path(stops: Point[], nodeWidth: number) {
  const bend = GAP.x / 2;
  return stops
    .slice(1)
    .map((stop, at) => {
      const from = stops[at] ?? stop;
      const start = from.x + nodeWidth;
      const curve = `C${start + bend},${from.y} ${stop.x - bend},${stop.y} ${stop.x},${stop.y}`;
      return at === 0 ? `M${start},${from.y}${curve}` : `L${start},${from.y}${curve}`;
    })
    .join('');
}

/** Its curves are symmetric. */
function middleOf([from, to]: Point[], nodeWidth: number): Point {
  return from && to
    ? { x: (from.x + nodeWidth + to.x) / 2, y: (from.y + to.y) / 2 }
    : { x: 0, y: 0 };
}
