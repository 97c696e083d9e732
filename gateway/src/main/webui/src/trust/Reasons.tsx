import { Link } from '@tanstack/react-router';
import { OctagonX, TriangleAlert } from 'lucide-react';
import type { GateReason } from '../api/types';
import { nameOf } from '../api/urn';
import { linkTo } from '../app/thing';
import { Hidden } from '../kit/Hidden';
import { Identifier } from '../kit/Identifier';
import { Moment } from '../kit/Moment';
import { text } from '../text';
import styles from './Trust.module.css';

interface Props {
  /** URN of what they are about. */
  of: string;
  reasons: GateReason[];
}

/** What speaks against using something, the gravest first. */
export function Reasons({ of, reasons }: Props) {
  return (
    reasons.length > 0 && (
      <ul aria-label={text.trust.reasons} className={styles.reasons}>
        {reasons.map((reason) => (
          <li key={`${reason.kind} ${reason.dataset} ${reason.check} ${reason.run ?? ''}`}>
            <Reason of={of} reason={reason} />
          </li>
        ))}
      </ul>
    )
  );
}

function Reason({ of, reason }: { of: string; reason: GateReason }) {
  const { kind, decision, dataset, check, outcome, message, since } = reason;
  const stops = decision === 'stop';
  const Icon = stops ? OctagonX : TriangleAlert;
  const where = (
    <Link {...linkTo(dataset)} title={dataset}>
      <Identifier>{nameOf(dataset)}</Identifier>
    </Link>
  );
  return (
    <div className={styles.reason}>
      <Icon aria-hidden size={14} strokeWidth={2.25} className={stops ? styles.bad : styles.warn} />
      <div>
        <Hidden>{stops ? text.trust.stops : text.trust.warns}: </Hidden>
        {kind === 'taint' ? (
          <>
            {text.trust.taint} {where}, {text.trust.taintCheck}
          </>
        ) : (
          text.trust.check
        )}{' '}
        <strong>{dataset === of ? <a href="#checks">{check}</a> : check}</strong>{' '}
        {kind !== 'taint' && dataset !== of && (
          <>
            {text.trust.of} {where}{' '}
          </>
        )}
        {text.trust.outcome[outcome]}{' '}
        {kind !== 'unrepeated' && <span className={styles.note}>{text.trust.since} </span>}
        <span className={styles.note}>
          <Moment at={since} />
        </span>
        {kind === 'unrepeated' && text.trust.notRepeated}
        {message && <p className={styles.message}>{message}</p>}
      </div>
    </div>
  );
}
