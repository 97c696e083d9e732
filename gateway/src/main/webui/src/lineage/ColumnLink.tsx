import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { ColumnEnd } from '../api/types';
import { nameOf } from '../api/urn';

interface Props {
  end: ColumnEnd;
  className?: string | undefined;
  children: ReactNode;
}

/** Leads to the lineage of a column, on the page of its dataset. */
export function ColumnLink({ end: { dataset, column }, className, children }: Props) {
  return (
    <Link
      to="/datasets"
      search={{ urn: dataset, lineage: 'columns', ...(column && { column }) }}
      hash="lineage"
      className={className}
      title={`${nameOf(dataset)}\n${column}`}
    >
      {children}
    </Link>
  );
}
