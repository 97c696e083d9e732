import { Link } from '@tanstack/react-router';

/** A team by its title, or by its name where the title is not at hand. */
export function TeamLink({ name, title }: { name: string; title?: string }) {
  return (
    <Link to="/teams/$name" params={{ name }} title={name}>
      {title || name}
    </Link>
  );
}
