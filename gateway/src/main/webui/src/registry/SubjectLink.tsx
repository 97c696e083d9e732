import { Link } from '@tanstack/react-router';
import { Identifier } from '../kit/Identifier';

interface Props {
  name: string;
  /** The latest unless another is meant. */
  version?: number;
}

export function SubjectLink({ name, version }: Props) {
  return (
    <Link
      to="/subjects/$name"
      params={{ name }}
      search={version === undefined ? {} : { version: String(version) }}
    >
      <Identifier>{name}</Identifier>
    </Link>
  );
}
