import { useInfiniteQuery } from '@tanstack/react-query';
import { runsQuery } from '../api/lineageQueries';
import type { Run } from '../api/types';
import { exact, seconds, span } from '../kit/format';
import { text } from '../text';
import styles from './Durations.module.css';
import { RUN_LOOKS } from './runLooks';

const BAR = { width: 12, gap: 4, least: 2 };
const HEIGHT = 64;
/** Under a bar, where its run did not complete. */
const MARK = 12;
const MOST = 60;

interface Props {
  urn: string;
  /** ISO 8601, drawn as a line. */
  median: string | undefined;
}

/** What the latest runs took, a bar for each; the table of runs tells the same in figures. */
export function Durations({ urn, median }: Props) {
  const { data } = useInfiniteQuery(runsQuery(urn));
  const runs = (data?.pages ?? [])
    .flatMap(({ items }) => items)
    .slice(0, MOST)
    .reverse();
  const [longest] = runs
    .flatMap(({ duration }) => duration ?? [])
    .toSorted((a, b) => seconds(b) - seconds(a));
  if (runs.length < 2 || longest === undefined) {
    return null;
  }
  const most = Math.max(seconds(longest), seconds(median ?? ''));
  const words = text.statistics.durations(runs.length, span(longest));
  const width = runs.length * (BAR.width + BAR.gap) - BAR.gap;
  const height = (duration: string) => (most === 0 ? 0 : (seconds(duration) / most) * HEIGHT);
  const middle = median === undefined ? undefined : HEIGHT - height(median);
  return (
    <figure className={styles.figure}>
      <svg
        role="img"
        aria-label={words}
        width={width}
        viewBox={`0 0 ${width} ${HEIGHT + MARK + 2}`}
        className={styles.chart}
      >
        {runs.map((run, at) => (
          <g key={run.id} transform={`translate(${at * (BAR.width + BAR.gap)} 0)`}>
            <Bar
              run={run}
              height={run.duration === undefined ? 0 : Math.max(height(run.duration), BAR.least)}
            />
          </g>
        ))}
        {middle !== undefined && (
          <line x1={0} x2={width} y1={middle} y2={middle} className={styles.median} />
        )}
      </svg>
      <figcaption className={styles.caption}>
        {words} {median !== undefined && text.statistics.medianLine}
      </figcaption>
    </figure>
  );
}

function Bar({ run: { state, duration, beganAt }, height }: { run: Run; height: number }) {
  const { tone, icon: Icon } = RUN_LOOKS[state];
  const took = duration === undefined ? text.none : span(duration);
  return (
    <>
      <title>{text.statistics.bar(text.run[state], took, exact(beganAt))}</title>
      {/* As high as the chart, so that the title shows wherever one points. */}
      <rect width={BAR.width} height={HEIGHT + MARK + 2} className={styles.ground} />
      <rect
        y={HEIGHT - height}
        width={BAR.width}
        height={height}
        rx={1.5}
        data-state={state}
        className={styles.bar}
      />
      {state !== 'completed' && (
        <Icon
          y={HEIGHT + 2}
          width={MARK}
          height={MARK}
          strokeWidth={2.5}
          className={styles[tone]}
        />
      )}
    </>
  );
}
