import { Link, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { ColumnEnd } from '../api/types';
import { nameOf } from '../api/urn';

interface Props {
  end: ColumnEnd;
  className?: string | undefined;
  children: ReactNode;
}

/** Leads to the lineage of a column, on the page of its dataset, of the instant that is shown here. */
export function ColumnLink({ end: { dataset, column }, className, children }: Props) {
  const { at } = useSearch({ strict: false });
  return (
    <Link
      to="/datasets"
      search={{ urn: dataset, lineage: 'columns', ...(column && { column }), ...(at && { at }) }}
      hash="lineage"
      className={className}
      title={`${nameOf(dataset)}\n${column}`}
    >
      {children}
    </Link>
  );
}
