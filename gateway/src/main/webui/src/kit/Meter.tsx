import styles from './Meter.module.css';

interface Props {
  label: string;
  /** 0 to 100. */
  percent: number;
  /** What the figure says in words. */
  children: string;
}

/** How much of something there is. */
export function Meter({ label, percent, children }: Props) {
  return (
    <span className={styles.meter}>
      <svg
        role="meter"
        aria-label={label}
        aria-valuenow={percent}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuetext={children}
        viewBox="0 0 100 6"
        preserveAspectRatio="none"
        className={styles.bar}
      >
        <rect width={100} height={6} className={styles.track} />
        <rect width={percent} height={6} className={styles.value} />
      </svg>
      <span aria-hidden>{children}</span>
    </span>
  );
}
