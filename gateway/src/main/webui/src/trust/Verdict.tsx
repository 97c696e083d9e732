import type { Gate } from '../api/types';
import { parseUrn } from '../api/urn';
import { Fold } from '../kit/Fold';
import { RunLink } from '../job/RunLink';
import { text } from '../text';
import { lookOf } from './looks';
import { Reasons } from './Reasons';
import styles from './Trust.module.css';

/** So many reasons are seen at once. */
const FEW = 3;

/** What the gate says, and why. */
export function Verdict({ gate }: { gate: Gate }) {
  const { urn, known, run, reasons } = gate;
  const { tone, icon: Icon, word, says } = lookOf(gate);
  const others = reasons.slice(FEW);
  return (
    <div className={styles.verdict}>
      <p className={`${styles.word} ${styles[tone]}`}>
        <Icon aria-hidden size={22} strokeWidth={2.25} />
        {word}
      </p>
      <p className={styles.says}>{says}</p>
      {!known && reasons.length === 0 && (
        <p className={styles.note}>
          {text.trust.unknownAdvice[parseUrn(urn).kind === 'product' ? 'product' : 'dataset']}
        </p>
      )}
      <Reasons of={urn} reasons={reasons.slice(0, FEW)} />
      {others.length > 0 && (
        <Fold level={3} look="quiet" title={text.trust.more(others.length)}>
          <Reasons of={urn} reasons={others} />
        </Fold>
      )}
      {run !== undefined && (
        <p className={styles.note}>
          {text.trust.ofRun} <RunLink id={run} />
        </p>
      )}
    </div>
  );
}
