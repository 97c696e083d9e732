import { Person } from './Person';
import { usePeople } from './usePeople';

/** Who did something: a person of the mesh where they are one, else the account by its name. */
export function Actor({ subject }: { subject: string }) {
  const people = usePeople();
  const [, name = subject] = /^\w+:(.+)$/.exec(subject) ?? [];
  return people.has(name) ? <Person name={name} /> : <span title={subject}>{name}</span>;
}
