import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Identifier } from '../kit/Identifier';

interface Props {
  id: string;
  /** Of which job, where several have runs of that id. */
  job?: string | undefined;
  /** The id unless given. */
  children?: ReactNode;
}

export function RunLink({ id, job, children }: Props) {
  return (
    <Link to="/runs/$id" params={{ id }} search={job === undefined ? {} : { job }} title={id}>
      {children ?? <Identifier>{id}</Identifier>}
    </Link>
  );
}
