import type { ReactNode } from 'react';
import { Failure } from '../kit/Failure';
import { text } from '../text';
import type { faultsOf } from './faults';

interface Props {
  error: Error | null;
  /** What of it is told at fields. */
  faults: ReturnType<typeof faultsOf>;
  /** Why, where neither the fields nor the error's own words would help. */
  says?: string | undefined;
  /** What can be done about it. */
  children?: ReactNode;
}

/** Why what a form says was not saved; what is to be mended is told at the fields. */
export function FormFailure({ error, faults, says, children }: Props) {
  return (
    <Failure
      title={text.form.failed}
      error={error}
      says={says ?? (faults.areAtFields ? text.form.mend : undefined)}
      violations={faults.rest}
    >
      {children}
    </Failure>
  );
}
