import { parseUrn } from '../api/urn';
import { Actor } from '../organization/Actor';
import { TeamLink } from '../organization/TeamLink';
import { text } from '../text';

/** Who works on an incident: a person or a team of the mesh, or whatever else was written. */
export function Assignee({ assignee }: { assignee: string | undefined }) {
  if (assignee === undefined) {
    return text.incident.nobody;
  }
  const { kind, first } = parseUrn(assignee);
  return kind === 'team' ? <TeamLink name={first} /> : <Actor subject={assignee} />;
}
