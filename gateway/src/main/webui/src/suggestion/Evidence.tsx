import { Link } from '@tanstack/react-router';
import { ArrowDown } from 'lucide-react';
import type { EvidenceStep } from '../api/types';
import { nameOf } from '../api/urn';
import { linkTo } from '../app/thing';
import { Identifier } from '../kit/Identifier';
import { text } from '../text';
import styles from './Suggestion.module.css';

interface Props {
  steps: EvidenceStep[];
  tag: string;
}

/** The way of the data, from the column that has the tag to the one that may deserve it. */
export function Evidence({ steps, tag }: Props) {
  return (
    <ol aria-label={text.suggestion.evidence} className={styles.evidence}>
      {steps.map(({ dataset, column, job, transformations }, index) => (
        <li key={`${dataset} ${column}`} className={styles.step}>
          {index > 0 && (
            <p className={styles.by}>
              <ArrowDown aria-hidden size={14} />
              {job !== undefined && (
                <span>
                  {text.suggestion.by}{' '}
                  <Link {...linkTo(job)} title={job}>
                    <Identifier>{nameOf(job)}</Identifier>
                  </Link>
                </span>
              )}
              {transformations.length > 0 && (
                <span>{transformations.map((word) => word.toLowerCase()).join(', ')}</span>
              )}
            </p>
          )}
          <p className={styles.column}>
            <Link {...linkTo(dataset)} title={dataset}>
              <Identifier>{nameOf(dataset)}</Identifier>
            </Link>
            <Identifier>{column}</Identifier>
            {index === 0 && (
              <span className={styles.words}>
                {text.suggestion.has} {tag}
              </span>
            )}
          </p>
        </li>
      ))}
    </ol>
  );
}
