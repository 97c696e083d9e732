import type { Anomaly, BandBucket, MonitorBand } from '../api/types';

/** Places in percent of the chart's width and height, from its upper left corner. */
export interface Place {
  x: number;
  y: number;
}

export interface BandShapes {
  from: number;
  to: number;
  low: number;
  high: number;
  /** Paths; a new piece begins after a time without values. */
  band: string;
  expected: string;
  values: string;
  /** Alone in their piece, so that no line shows them. */
  dots: Place[];
  anomalies: (Place & { anomaly: Anomaly })[];
}

/** After so many times the usual pause between values, what is drawn is interrupted. */
const GAP = 4;

/** What is to be drawn of values and of what was usual; at least one bucket is given. */
export function bandShapes({ seconds, buckets, anomalies: told }: MonitorBand): BandShapes {
  const middle = ({ at }: BandBucket) => Date.parse(at) + seconds * 500;
  const times = buckets.map(middle);
  const from = Math.min(...times);
  const to = Math.max(...times, from + 1);
  const anomalies = told.filter(({ at, isAnomaly }) => isAnomaly && inside(Date.parse(at)));
  const figures = [
    ...buckets.flatMap(({ low, high, min, max }) => [low, high, min, max]),
    ...anomalies.map(({ value }) => value),
  ];
  const [low, high] = [Math.min(...figures), Math.max(...figures)];
  const x = (time: number) => percent((Math.max(from, Math.min(to, time)) - from) / (to - from));
  const y = (figure: number) => percent(high === low ? 0.5 : (high - figure) / (high - low));
  const pieces = split(buckets);
  const line = (piece: BandBucket[], of: (bucket: BandBucket) => number) =>
    piece.map((bucket) => `${x(middle(bucket))} ${y(of(bucket))}`);
  const path = (of: (bucket: BandBucket) => number) =>
    pieces.map((piece) => `M${line(piece, of).join('L')}`).join('');

  function inside(time: number) {
    return time >= from - seconds * 1000 && time <= to + seconds * 1000;
  }

  return {
    from,
    to,
    low,
    high,
    band: pieces
      .map((piece) => {
        const upper = line(piece, (bucket) => bucket.high);
        const lower = line(piece, (bucket) => bucket.low).reverse();
        return `M${[...upper, ...lower].join('L')}Z`;
      })
      .join(''),
    expected: path((bucket) => bucket.expected),
    values: path((bucket) => bucket.average),
    dots: pieces.flatMap(([bucket, second]) =>
      bucket && !second ? [{ x: x(middle(bucket)), y: y(bucket.average) }] : [],
    ),
    anomalies: anomalies.map((anomaly) => ({
      anomaly,
      x: x(Date.parse(anomaly.at)),
      y: y(anomaly.value),
    })),
  };
}

/** Rounded, so that the paths stay short. */
function percent(share: number) {
  return Math.round(share * 10_000) / 100;
}

function split(buckets: BandBucket[]) {
  const times = buckets.map(({ at }) => Date.parse(at));
  const pauses = times.slice(1).map((time, index) => time - (times[index] ?? time));
  const usual = pauses.toSorted((a, b) => a - b)[Math.floor(pauses.length / 2)] ?? 0;
  const pieces: BandBucket[][] = [];
  buckets.forEach((bucket, index) => {
    const pause = pauses[index - 1];
    if (pause === undefined || pause > GAP * usual) {
      pieces.push([]);
    }
    pieces.at(-1)?.push(bucket);
  });
  return pieces;
}
