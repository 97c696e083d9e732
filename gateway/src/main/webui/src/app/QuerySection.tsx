import type { ReactNode } from 'react';
import { Section } from '../kit/Section';
import { type QueryProps, QueryView } from './QueryView';

interface Props<T> extends QueryProps<T> {
  id: string;
  title: string;
  /** What of it is asked for. */
  controls?: ReactNode;
}

/** A section that another service fills: should it fail, the rest of the page stands. */
export function QuerySection<T>({ id, title, controls, ...view }: Props<T>) {
  return (
    <Section id={id} title={title}>
      {controls}
      <QueryView {...view} />
    </Section>
  );
}
