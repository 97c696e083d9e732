import { Link } from '@tanstack/react-router';
import { usePeople } from './usePeople';

/** A person as people call them, leading to their page. */
export function Person({ name }: { name: string }) {
  const person = usePeople().get(name);
  return (
    <Link to="/people/$name" params={{ name }} title={name}>
      {person?.title || name}
    </Link>
  );
}
