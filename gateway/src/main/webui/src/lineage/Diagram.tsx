import { type ReactNode, useLayoutEffect, useMemo, useRef } from 'react';
import { Scroller } from '../kit/Scroller';
import styles from './Diagram.module.css';
import { layout } from './layout';
import { type Look, LineMark } from './LineMark';

/** Room around the nodes for the marks of what is hidden. */
const MARGIN = 28;

const NODE_WIDTH = 192;
const WIDE_NODE_WIDTH = 280;

/** So many lines are drawn thinner. */
const CROWD = 40;

interface Node {
  urn: string;
  hop: number;
}

export interface DiagramEdge {
  origin: string;
  destination: string;
  /** Where it is not like the others. */
  look?: Look | undefined;
}

interface Props<N> {
  label: string;
  nodes: N[];
  edges: DiagramEdge[];
  /** What a node looks like. */
  children: (node: N) => ReactNode;
}

/** Nodes in columns by their hops, with lines between. Where it is too large for its place, it scrolls. */
export function Diagram<N extends Node>({ label, nodes, edges, children }: Props<N>) {
  const { width, height, node, places, lines } = useMemo(() => draw(nodes, edges), [nodes, edges]);
  const scroll = useRef<HTMLDivElement>(null);
  const root = places.get(nodes.find(({ hop }) => hop === 0)?.urn ?? '');
  const [rootX, rootY] = [root?.x ?? 0, root?.y ?? 0];
  // Where not all of it fits, the thing itself is what one sees first.
  useLayoutEffect(() => {
    if (scroll.current) {
      const { clientWidth, clientHeight } = scroll.current;
      scroll.current.scrollLeft = MARGIN + rootX - (clientWidth - node.width) / 2;
      scroll.current.scrollTop = MARGIN + rootY - (clientHeight - node.height) / 2;
    }
  }, [rootX, rootY, node.width, node.height]);
  return (
    <Scroller ref={scroll} label={label} className={styles.scroll}>
      <div
        className={styles.graph}
        style={{ width: width + 2 * MARGIN, height: height + 2 * MARGIN }}
      >
        <svg
          aria-hidden
          width="100%"
          height="100%"
          className={styles.lines}
          data-crowded={lines.length > CROWD || undefined}
        >
          <defs>
            <marker
              id="arrow"
              viewBox="0 0 8 8"
              refX="7"
              refY="4"
              markerWidth="10"
              markerHeight="10"
              markerUnits="userSpaceOnUse"
              orient="auto"
            >
              <path d="M0,0.5 L8,4 L0,7.5 z" className={styles.arrow} />
            </marker>
          </defs>
          <g transform={`translate(${MARGIN} ${MARGIN})`}>
            {lines.map(({ edge: { origin, destination, look }, path }) => (
              <path
                key={`${origin} ${destination}`}
                d={path}
                data-look={look}
                markerEnd="url(#arrow)"
              />
            ))}
          </g>
        </svg>
        {lines.map(
          ({ edge: { origin, destination, look }, middle }) =>
            look && (
              <LineMark
                key={`${origin} ${destination}`}
                look={look}
                x={middle.x + MARGIN}
                y={middle.y + MARGIN}
              />
            ),
        )}
        <ol>
          {nodes.map((thing) => {
            const { x, y } = places.get(thing.urn) ?? { x: 0, y: 0 };
            return (
              <li
                key={thing.urn}
                className={styles.place}
                style={{ left: x + MARGIN, top: y + MARGIN, ...node }}
              >
                {children(thing)}
              </li>
            );
          })}
        </ol>
      </div>
    </Scroller>
  );
}

/** Five columns fit the page; where there are fewer, names get more room. */
function draw(nodes: Node[], edges: DiagramEdge[]) {
  const columns = new Set(nodes.map(({ hop }) => hop)).size;
  return layout(nodes, edges, columns > 3 ? NODE_WIDTH : WIDE_NODE_WIDTH);
}
