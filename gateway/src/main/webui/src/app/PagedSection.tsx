import { Section } from '../kit/Section';
import { PagedList, type PagedProps } from './PagedList';

interface Props<T> extends PagedProps<T> {
  id: string;
  title: string;
}

/** A section that another service fills page by page: should it fail, the rest of the page stands. */
export function PagedSection<T>({ id, title, ...list }: Props<T>) {
  return (
    <Section id={id} title={title}>
      <PagedList {...list} />
    </Section>
  );
}
