import type { Drift } from '../api/types';
import { Identifier } from '../kit/Identifier';
import { Notice } from '../kit/Notice';
import { text } from '../text';
import styles from './Drift.module.css';

const FEW = 6;

/** That the declaration and the data do not say the same. */
export function DriftNotice({ drift }: { drift: Drift[] }) {
  if (drift.length === 0) {
    return null;
  }
  return (
    <Notice tone="warn" title={text.drift.title(drift.length)}>
      <p>{text.drift.lead}</p>
      <ul className={styles.columns}>
        {drift.slice(0, FEW).map((one) => (
          <li key={`${one.kind} ${one.column}`}>
            <Identifier>{one.column}</Identifier>: {words(one)}
          </li>
        ))}
        {drift.length > FEW && <li>{text.drift.more(drift.length - FEW)}</li>}
      </ul>
    </Notice>
  );
}

function words({ kind, source, declaredType = '', foundType = '' }: Drift) {
  const who = text.source[source];
  return kind === 'type' ? text.drift.type(who, declaredType, foundType) : text.drift[kind](who);
}
