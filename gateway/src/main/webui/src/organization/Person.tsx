import { usePeople } from './usePeople';

/** A person as people call them, leading to their mail where an address is known. */
export function Person({ name }: { name: string }) {
  const person = usePeople().get(name);
  const words = person?.title || name;
  return person?.email ? (
    <a href={`mailto:${person.email}`} title={person.email}>
      {words}
    </a>
  ) : (
    <span title={name}>{words}</span>
  );
}
