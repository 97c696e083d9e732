import { layout } from './layout';

const WIDTH = 100;

function place(hops: Record<string, number>, edges: [string, string][]) {
  const nodes = Object.entries(hops).map(([urn, hop]) => ({ urn, hop }));
  const drawn = layout(
    nodes,
    edges.map(([origin, destination]) => ({ origin, destination })),
    WIDTH,
  );
  const at = (urn: string) => drawn.places.get(urn) ?? { x: NaN, y: NaN };
  return { ...drawn, at };
}

/** Ends of the curves of a line, in order. */
function points(path: string) {
  return [...path.matchAll(/[ML ]?(-?[\d.]+),(-?[\d.]+)(?=[CL]|$)/g)].map(([, x, y]) => ({
    x: Number(x),
    y: Number(y),
  }));
}

describe('The layout of a lineage', () => {
  test('lets data flow from left to right', () => {
    const { at } = place({ root: 0, up: -1, far: -2, down: 1 }, [
      ['far', 'up'],
      ['up', 'root'],
      ['root', 'down'],
    ]);
    const xs = ['far', 'up', 'root', 'down'].map((urn) => at(urn).x);

    expect(xs).toEqual(xs.toSorted((a, b) => a - b));
    expect(new Set(xs).size).toBe(4);
  });

  test('leaves no gap for hops that nothing is at', () => {
    const { width } = place({ root: 0, far: 3 }, []);

    expect(width).toBeLessThan(3 * WIDTH);
  });

  test('puts what is alone in its column at the middle of the others', () => {
    const { at } = place({ root: 0, a: 1, b: 1, c: 1 }, [
      ['root', 'a'],
      ['root', 'b'],
      ['root', 'c'],
    ]);
    const ys = ['a', 'b', 'c'].map((urn) => at(urn).y).toSorted((a, b) => a - b);

    expect(at('root').y).toBe(ys[1]);
  });

  test('lets no two nodes overlap', () => {
    const hops = Object.fromEntries(
      Array.from({ length: 30 }, (_, index) => [`n${index}`, (index % 3) - 1]),
    );
    const { places, node } = place(hops, []);
    const all = [...places.values()];

    for (const [index, one] of all.entries()) {
      for (const other of all.slice(index + 1)) {
        const apart = one.x !== other.x || Math.abs(one.y - other.y) >= node.height;
        expect(apart).toBe(true);
      }
    }
  });

  test('orders columns so that lines need not cross', () => {
    const { at } = place({ root: 0, a: 1, b: 1, afterB: 2, afterA: 2 }, [
      ['root', 'a'],
      ['root', 'b'],
      ['a', 'afterA'],
      ['b', 'afterB'],
    ]);

    expect(Math.sign(at('a').y - at('b').y)).toBe(Math.sign(at('afterA').y - at('afterB').y));
  });

  test('takes a long line past the columns between, not through their nodes', () => {
    const { at, lines, node } = place({ start: -1, root: 0, end: 1 }, [
      ['start', 'root'],
      ['root', 'end'],
      ['start', 'end'],
    ]);
    const path = lines.find(
      ({ edge: { origin, destination } }) => origin === 'start' && destination === 'end',
    );
    const passing = points(path?.path ?? '').filter(({ x }) => x === at('root').x);
    const [{ y }] = passing as [{ x: number; y: number }];

    expect(passing.length).toBeGreaterThan(0);
    expect(y < at('root').y || y > at('root').y + node.height).toBe(true);
  });

  test('begins a line on the right of its origin and ends it on the left of its destination', () => {
    const { at, lines, node } = place({ root: 0, next: 1 }, [['root', 'next']]);
    const [line] = lines;
    const ends = points(line?.path ?? '');

    expect(ends.at(0)).toEqual({ x: at('root').x + WIDTH, y: at('root').y + node.height / 2 });
    expect(ends.at(-1)).toEqual({ x: at('next').x, y: at('next').y + node.height / 2 });
  });

  test('knows the middle of a line', () => {
    const { at, lines, node } = place({ root: 0, next: 1, other: 1 }, [['root', 'next']]);
    const [line] = lines;

    expect(line?.middle).toEqual({
      x: (at('root').x + WIDTH + at('next').x) / 2,
      y: (at('root').y + at('next').y + node.height) / 2,
    });
  });

  test('copes with data that flows in a circle, or stays where it is', () => {
    const { lines } = place({ root: 0, next: 1, twin: 1 }, [
      ['root', 'next'],
      ['next', 'root'],
      ['next', 'twin'],
      ['root', 'root'],
    ]);

    expect(lines).toHaveLength(4);
  });

  test('takes a line against the flow out on the left, and back in on the right', () => {
    const { at, lines } = place({ root: 0, next: 1 }, [['next', 'root']]);
    const ends = points(lines[0]?.path ?? '');

    expect(ends.at(0)?.x).toBe(at('next').x);
    expect(ends.at(-1)?.x).toBe(at('root').x + WIDTH);
  });

  test('keeps a line within a column on its right', () => {
    const { at, lines } = place({ root: 0, one: 1, other: 1 }, [['one', 'other']]);
    const ends = points(lines[0]?.path ?? '');

    expect(ends.map(({ x }) => x)).toEqual([at('one').x + WIDTH, at('other').x + WIDTH]);
    expect(lines[0]?.middle.x).toBeGreaterThan(at('one').x + WIDTH);
  });

  test('gives lines more room where many meet', () => {
    const many = Object.fromEntries(Array.from({ length: 40 }, (_, at) => [`n${at}`, 1]));

    expect(place({ root: 0, ...many }, []).width).toBeGreaterThan(
      place({ root: 0, next: 1 }, []).width,
    );
  });

  test('draws no line to what is not there', () => {
    expect(place({ root: 0 }, [['root', 'elsewhere']]).lines).toEqual([]);
  });

  test('is the same each time', () => {
    const hops = { root: 0, a: 1, b: 1, c: 2 };
    const edges: [string, string][] = [
      ['root', 'a'],
      ['root', 'b'],
      ['b', 'c'],
    ];

    expect([...place(hops, edges).places]).toEqual([...place(hops, edges).places]);
  });

  test('of 500 things takes less than a blink', () => {
    const hops = Object.fromEntries(
      Array.from({ length: 500 }, (_, index) => [`n${index}`, (index % 5) - 2]),
    );
    const edges = Array.from({ length: 2000 }, (_, index): [string, string] => {
      const from = (index * 7) % 500;
      return [`n${from}`, `n${(from + 1 + 5 * (index % 11)) % 500}`];
    });
    const began = performance.now();
    place(hops, edges);

    expect(performance.now() - began).toBeLessThan(1_000);
  });
});
