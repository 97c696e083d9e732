import type { Completeness } from '../api/types';
import { Meter } from '../kit/Meter';
import { text } from '../text';
import styles from './ProductFacts.module.css';

/** How much of what a consumer wants to know has been written down, and what has not. */
export function Documentation({ completeness }: { completeness: Completeness }) {
  const { percent, missing } = completeness;
  return (
    <>
      <Meter label={text.completeness.label} percent={percent}>
        {text.completeness.percent(percent)}
      </Meter>
      {missing.length > 0 && <p className={styles.missing}>{text.completeness.missing(missing)}</p>}
    </>
  );
}
