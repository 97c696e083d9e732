import { useLayoutEffect, useMemo, useRef } from 'react';
import { Scroller } from '../kit/Scroller';
import { text } from '../text';
import styles from './Graph.module.css';
import { GraphNode } from './GraphNode';
import { layout } from './layout';
import type { Lineage } from './model';

/** Room around the nodes for the marks of what is hidden. */
const MARGIN = 28;

const NODE_WIDTH = 192;
const WIDE_NODE_WIDTH = 280;

export function Graph({ lineage }: { lineage: Lineage }) {
  const { width, height, node, places, lines } = useMemo(() => draw(lineage), [lineage]);
  const scroll = useRef<HTMLDivElement>(null);
  const rootX = places.get(lineage.nodes.find(({ hop }) => hop === 0)?.urn ?? '')?.x ?? 0;
  // Where not all of it fits, the thing itself is what one sees first.
  useLayoutEffect(() => {
    if (scroll.current) {
      scroll.current.scrollLeft = MARGIN + rootX - (scroll.current.clientWidth - node.width) / 2;
    }
  }, [rootX, node.width]);
  return (
    <Scroller ref={scroll} label={text.lineage.graphLabel} className={styles.scroll}>
      <div
        className={styles.graph}
        style={{ width: width + 2 * MARGIN, height: height + 2 * MARGIN }}
      >
        <svg aria-hidden width="100%" height="100%" className={styles.lines}>
          <defs>
            <marker id="arrow" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7">
              <path d="M0,0.5 L8,4 L0,7.5 z" className={styles.arrow} />
            </marker>
          </defs>
          <g transform={`translate(${MARGIN} ${MARGIN})`}>
            {lines.map(({ origin, destination, path }) => (
              <path key={`${origin} ${destination}`} d={path} markerEnd="url(#arrow)" />
            ))}
          </g>
        </svg>
        <ol>
          {lineage.nodes.map((thing) => {
            const { x, y } = places.get(thing.urn) ?? { x: 0, y: 0 };
            return (
              <li
                key={thing.urn}
                className={styles.place}
                style={{ left: x + MARGIN, top: y + MARGIN, ...node }}
              >
                <GraphNode node={thing} />
              </li>
            );
          })}
        </ol>
      </div>
    </Scroller>
  );
}

/** Five columns fit the page; where there are fewer, names get more room. */
function draw({ nodes, edges }: Lineage) {
  const columns = new Set(nodes.map(({ hop }) => hop)).size;
  return layout(nodes, edges, columns > 3 ? NODE_WIDTH : WIDE_NODE_WIDTH);
}
