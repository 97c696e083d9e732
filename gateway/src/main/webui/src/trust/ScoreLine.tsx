import type { ScoreEntry } from '../api/types';
import { useNow } from '../kit/useNow';
import { text } from '../text';
import styles from './ScoreLine.module.css';

const DAY_MS = 86_400_000;
const WIDTH = 160;
const HEIGHT = 40;

interface Props {
  /** The earliest first. */
  history: ScoreEntry[];
  days: number;
}

/** How a score was over some days, in steps; the details tell the same in figures. */
export function ScoreLine({ history, days }: Props) {
  const now = useNow();
  const scores = history.flatMap(({ score }) => score ?? []);
  const [first, last] = [scores[0], scores.at(-1)];
  if (first === undefined || last === undefined) {
    return null;
  }
  const begin = now - days * DAY_MS;
  const x = (hour: string) =>
    Math.max(0, Math.min(1, (Date.parse(hour) - begin) / (now - begin))) * WIDTH;
  const y = (score: number) => HEIGHT - 2 - (score / 100) * (HEIGHT - 4);
  return (
    <figure className={styles.figure}>
      <svg
        role="img"
        aria-label={text.trust.trend(
          days,
          text.trust.points(first),
          text.trust.points(last),
          text.trust.points(Math.min(...scores)),
        )}
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        width={WIDTH}
        className={styles.chart}
      >
        <line x1={0} x2={WIDTH} y1={HEIGHT - 1} y2={HEIGHT - 1} className={styles.ground} />
        <path d={steps(history, x, y)} className={styles.line} />
        {history.at(-1)?.score !== undefined && (
          <circle cx={WIDTH - 3} cy={y(last)} r={3} className={styles.now} />
        )}
      </svg>
      <figcaption className={styles.caption}>{text.trust.trendNote(days)}</figcaption>
    </figure>
  );
}

/** A step at each entry, and a gap where there was no score. */
function steps(history: ScoreEntry[], x: (hour: string) => number, y: (score: number) => number) {
  let isDrawing = false;
  return history
    .map(({ hour, score }, at) => {
      if (score === undefined) {
        isDrawing = false;
        return '';
      }
      const next = history[at + 1];
      const start = `${isDrawing ? 'L' : 'M'}${x(hour)} ${y(score)}`;
      isDrawing = true;
      return `${start}H${next === undefined ? WIDTH : x(next.hour)}`;
    })
    .join('');
}
