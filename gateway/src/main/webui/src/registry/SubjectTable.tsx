import type { SubjectSummary } from '../api/types';
import { Moment } from '../kit/Moment';
import { Table } from '../kit/Table';
import { text } from '../text';
import { ClaimedBy } from './ClaimedBy';
import { SubjectLink } from './SubjectLink';

export function SubjectTable({ subjects }: { subjects: SubjectSummary[] }) {
  return (
    <Table caption={text.subject.title} head={text.subject.columns}>
      {subjects.map(({ name, type, latestVersion, compatibility, claimedBy, updatedAt }) => (
        <tr key={name}>
          <th scope="row">
            <SubjectLink name={name} />
          </th>
          <td>{type ? text.subject.types[type] : text.none}</td>
          <td>{latestVersion ?? text.subject.deleted}</td>
          <td>{compatibility ? level(compatibility) : text.subject.inherited}</td>
          <td>{claimedBy ? <ClaimedBy claim={claimedBy} /> : text.subject.nobody}</td>
          <td>
            <Moment at={updatedAt} />
          </td>
        </tr>
      ))}
    </Table>
  );
}

/** `FULL_TRANSITIVE` as `full transitive`. */
export function level(setting: string) {
  return setting.toLowerCase().replaceAll('_', ' ');
}
