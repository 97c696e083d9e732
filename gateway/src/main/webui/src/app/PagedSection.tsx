import type { ReactNode } from 'react';
import { Section } from '../kit/Section';
import { PagedList, type PagedProps } from './PagedList';

interface Props<T> extends PagedProps<T> {
  id: string;
  title: string;
  /** Beside the title: what can be done with all of it. */
  aside?: ReactNode;
  /** Above the list. */
  controls?: ReactNode;
}

/** A section that another service fills page by page: should it fail, the rest of the page stands. */
export function PagedSection<T>({ id, title, aside, controls, ...list }: Props<T>) {
  return (
    <Section id={id} title={title} aside={aside}>
      {controls}
      <PagedList {...list} />
    </Section>
  );
}
