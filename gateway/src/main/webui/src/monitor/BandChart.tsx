import type { Monitor, MonitorBand } from '../api/types';
import { exact } from '../kit/format';
import { text } from '../text';
import styles from './BandChart.module.css';
import { bandShapes } from './bandShapes';

interface Props {
  monitor: Monitor;
  band: MonitorBand;
}

/** Values over time before what was usual; what was unusual is marked. As wide as there is room. */
export function BandChart({ monitor, band }: Props) {
  const { from, to, low, high, ...shapes } = bandShapes(band);
  const points = band.buckets.reduce((sum, bucket) => sum + bucket.points, 0);
  const figure = text.monitor.figureOf(monitor.kind);
  const words = text.monitor.chart({
    name: text.monitor.name(monitor),
    points,
    low: figure(low),
    high: figure(high),
    anomalies: shapes.anomalies.length,
  });
  return (
    <figure className={styles.figure}>
      <div className={styles.plot}>
        <div aria-hidden className={styles.scale}>
          <span>{figure(high)}</span>
          <span>{figure(low)}</span>
        </div>
        <svg role="img" aria-label={words} className={styles.chart}>
          {/* Paths stretch with the chart; marks keep their shape. */}
          <svg viewBox="0 0 100 100" preserveAspectRatio="none" width="100%" height="100%">
            <path d={shapes.band} className={styles.band} />
            <path d={shapes.expected} className={styles.expected} />
            <path d={shapes.values} className={styles.values} />
          </svg>
          {shapes.dots.map(({ x, y }) => (
            <circle key={x} cx={`${x}%`} cy={`${y}%`} r={2} className={styles.dot} />
          ))}
          {shapes.anomalies.map(({ x, y, anomaly }) => (
            <circle
              key={anomaly.at}
              cx={`${x}%`}
              cy={`${y}%`}
              r={4.5}
              data-feedback={anomaly.feedback}
              className={styles.anomaly}
            >
              <title>
                {exact(anomaly.at)}: {text.monitor.unusual(monitor.kind, anomaly)}
              </title>
            </circle>
          ))}
        </svg>
      </div>
      <div aria-hidden className={styles.times}>
        <span>{exact(new Date(from).toISOString())}</span>
        <span>{exact(new Date(to).toISOString())}</span>
      </div>
      <figcaption className={styles.legend}>
        <span className={styles.keyValue}>{text.monitor.legend.value}</span>
        <span className={styles.keyExpected}>{text.monitor.legend.expected}</span>
        <span className={styles.keyBand}>{text.monitor.legend.band}</span>
        <span className={styles.keyAnomaly}>{text.monitor.legend.anomaly}</span>
      </figcaption>
    </figure>
  );
}
