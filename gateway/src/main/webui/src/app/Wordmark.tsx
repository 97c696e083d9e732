import styles from './Wordmark.module.css';

export function Wordmark() {
  return (
    <span className={styles.wordmark}>
      <svg viewBox="0 0 32 32" width="24" height="24" aria-hidden fill="none">
        <path d="M8 23V9l8 9 8-9v14" stroke="currentColor" strokeWidth="2.6" />
        <g fill="currentColor">
          <circle cx="8" cy="9" r="3.4" />
          <circle cx="24" cy="9" r="3.4" />
          <circle cx="16" cy="18" r="3.4" />
          <circle cx="8" cy="24" r="3.4" />
          <circle cx="24" cy="24" r="3.4" />
        </g>
      </svg>
      Meshwork
    </span>
  );
}
