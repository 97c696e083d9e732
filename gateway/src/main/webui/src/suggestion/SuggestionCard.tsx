import { Link } from '@tanstack/react-router';
import { Lock } from 'lucide-react';
import type { Suggestion } from '../api/types';
import { nameOf } from '../api/urn';
import { linkTo } from '../app/thing';
import { Card } from '../kit/Card';
import { Identifier } from '../kit/Identifier';
import { Mark } from '../kit/Mark';
import { Moment } from '../kit/Moment';
import { Actor } from '../organization/Actor';
import { useSession } from '../session/useSession';
import { text } from '../text';
import { Decision } from './Decision';
import { Evidence } from './Evidence';
import styles from './Suggestion.module.css';

interface Props {
  suggestion: Suggestion;
  onDecided: (suggestion: Suggestion) => void;
}

export function SuggestionCard({ suggestion, onDecided }: Props) {
  const { data: session } = useSession();
  const { dataset, column, tag, state, evidence, createdAt } = suggestion;
  return (
    <Card
      level={2}
      title={
        <span className={styles.title}>
          <Identifier>{column}</Identifier>{' '}
          <span className={styles.words}>{text.suggestion.deserves}</span>{' '}
          <Mark icon={Lock}>{tag}</Mark>
        </span>
      }
      aside={
        <span className={styles.aside}>
          <Moment at={createdAt} />
        </span>
      }
    >
      <p className={styles.where}>
        <Link {...linkTo(dataset)} title={dataset}>
          <Identifier>{nameOf(dataset)}</Identifier>
        </Link>
      </p>
      <Evidence steps={evidence} tag={tag} />
      <Outcome suggestion={suggestion} />
      {state === 'open' && session?.scopes.includes('write') && (
        <Decision suggestion={suggestion} onDecided={onDecided} />
      )}
    </Card>
  );
}

function Outcome({ suggestion: { state, decidedAt, decidedBy, reason } }: OutcomeProps) {
  return (
    state !== 'open' && (
      <div className={styles.outcome}>
        <p>
          {text.suggestion.decided[state]} {decidedBy && <Actor subject={decidedBy} />}{' '}
          {decidedAt && <Moment at={decidedAt} />}
        </p>
        {reason && <p className={styles.reason}>{reason}</p>}
      </div>
    )
  );
}

type OutcomeProps = Pick<Props, 'suggestion'>;
