import type { ReactNode } from 'react';
import type { Violation } from '../api/types';
import styles from './Failure.module.css';

interface Props {
  /** What failed, as a sentence without its end. */
  title: string;
  /** Null while nothing did. */
  error: (Error & { violations?: Violation[] }) | null;
  /** Why, where the error's own words would not help. */
  says?: string | undefined;
  /** Those of its faults that are told here, if others are told where they are to be mended. */
  violations?: Violation[] | undefined;
  /** What can be done about it. */
  children?: ReactNode;
}

/** Why what was asked for was not done, with every field that is to be mended. */
export function Failure({ title, error, says, violations, children }: Props) {
  return (
    error && (
      <div role="alert" className={styles.failure}>
        <p>
          <strong>{title}.</strong> {says ?? error.message}
          {(violations ?? error.violations)?.map(({ field, message }) => (
            <span key={field + message}>
              {' '}
              {field} {message}
            </span>
          ))}
        </p>
        {children}
      </div>
    )
  );
}
