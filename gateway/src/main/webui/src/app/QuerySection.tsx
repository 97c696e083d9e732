import type { ReactNode } from 'react';
import { Section } from '../kit/Section';
import { type QueryProps, QueryView } from './QueryView';

interface Props<T> extends QueryProps<T> {
  id: string;
  title: string;
  /** Beside the title: what can be done with all of it. */
  aside?: ReactNode;
  /** What of it is asked for. */
  controls?: ReactNode;
}

/** A section that another service fills: should it fail, the rest of the page stands. */
export function QuerySection<T>({ id, title, aside, controls, ...view }: Props<T>) {
  return (
    <Section id={id} title={title} aside={aside}>
      {controls}
      <QueryView {...view} />
    </Section>
  );
}
