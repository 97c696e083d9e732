/**
 * Places a lineage in columns, one for each hop, so that data flows from left to right and lines
 * cross as little as can be had cheaply. A line that passes a column gets a place of its own there,
 * so that it runs between the nodes and not behind them.
 */

const NODE_HEIGHT = 60;
const GAP = { x: 46, y: 14 };
/** Where many lines meet, they need room to part. */
const MOST_GAP = 110;
const LOOP = 12;
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
  const gap = Math.min(Math.max(GAP.x, height / 20), MOST_GAP);
  const x = (slot: Slot) => slot.column * (nodeWidth + gap);
  const y = (slot: Slot) => slot.y + height / 2;
  return {
    width: hops.length * (nodeWidth + gap) - gap,
    height,
    node: { width: nodeWidth, height: NODE_HEIGHT },
    places: new Map([...slots].map(([urn, slot]) => [urn, { x: x(slot), y: y(slot) }])),
    lines: routes.map(({ edge, stops }) => {
      const points = stops.map((slot) => ({ x: x(slot), y: y(slot) + sizeOf(slot) / 2 }));
      const line = curves(points, nodeWidth, gap);
      return { edge, path: path(line), middle: middleOf(line[0]) };
    }),
  };
}

/** The slots that a line goes through. Against the flow it takes its places, but draws nothing along. */
function route(from: Slot, to: Slot, add: (column: number) => Slot) {
  const step = Math.sign(to.column - from.column);
  const stops = [from];
  for (let column = from.column + step; step !== 0 && column !== to.column; column += step) {
    stops.push(add(column));
  }
  stops.push(to);
  const rightwards = step < 0 ? stops.toReversed() : stops;
  for (const [at, stop] of rightwards.slice(1).entries()) {
    const previous = rightwards[at] ?? stop;
    if (step > 0 || (step < 0 && previous.urn === undefined)) {
      previous.after.push(stop);
    }
    if (step > 0 || (step < 0 && stop.urn === undefined)) {
      stop.before.push(previous);
    }
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

/**
 * Leaves each stop on its right and reaches the next on its left; against the flow the other way
 * round. Within a column it stays on the right.
 */
function curves(stops: Point[], nodeWidth: number, gap: number) {
  return stops.slice(1).map((stop, at) => {
    const from = stops[at] ?? stop;
    const [leaves, enters] = stop.x < from.x ? [0, 1] : [1, stop.x > from.x ? 0 : 1];
    const start = { x: from.x + leaves * nodeWidth, y: from.y };
    const end = { x: stop.x + enters * nodeWidth, y: stop.y };
    const bend = leaves === enters ? GAP.x / 2 : gap / 2;
    const bends = [leaves, enters].map((side) => (side === 1 ? bend : -bend)) as [number, number];
    return { start, end, bends };
  });
}

type Curve = ReturnType<typeof curves>[number];

function path(all: Curve[]) {
  return all
    .map(({ start, end, bends: [leaving, entering] }, at) => {
      // What flows back into where it came from makes a loop.
      const loop = start.x === end.x && start.y === end.y ? LOOP : 0;
      const from = `${at === 0 ? 'M' : 'L'}${start.x},${start.y - loop}`;
      const [first, second] = [start.y - 2 * loop, end.y + 2 * loop];
      return `${from}C${start.x + leaving},${first} ${end.x + entering},${second} ${end.x},${end.y + loop}`;
    })
    .join('');
}

/** A curve at half of its way. */
function middleOf(curve: Curve | undefined): Point {
  if (!curve) {
    return { x: 0, y: 0 };
  }
  const { start, end, bends } = curve;
  return {
    x: (start.x + end.x) / 2 + (3 / 8) * (bends[0] + bends[1]),
    y: (start.y + end.y) / 2,
  };
}
