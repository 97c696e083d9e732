import type { Subject } from '../api/types';
import { Mark } from '../kit/Mark';
import { Moment } from '../kit/Moment';
import { Section } from '../kit/Section';
import { Table } from '../kit/Table';
import { Actor } from '../organization/Actor';
import { text } from '../text';
import styles from './Subject.module.css';

export function SubjectVersions({ subject: { versions, latestVersion } }: { subject: Subject }) {
  return (
    <Section id="versions" title={text.subject.versions}>
      <Table caption={text.subject.versions} head={text.subject.versionColumns}>
        {versions
          .toSorted((a, b) => b.version - a.version)
          .map(({ version, schemaId, registeredAt, registeredBy, deleted }) => (
            <tr key={version}>
              <th scope="row">
                <span className={styles.version}>
                  {version}
                  {version === latestVersion && <Mark>{text.subject.latest}</Mark>}
                  {deleted && <Mark>{text.subject.deleted}</Mark>}
                </span>
              </th>
              <td>{schemaId}</td>
              <td>
                <Moment at={registeredAt} />
              </td>
              <td>
                <Actor subject={registeredBy} />
              </td>
            </tr>
          ))}
      </Table>
    </Section>
  );
}
