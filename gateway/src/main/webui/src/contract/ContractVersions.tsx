import { Link } from '@tanstack/react-router';
import type { Contract } from '../api/types';
import { Mark } from '../kit/Mark';
import { Moment } from '../kit/Moment';
import { Section } from '../kit/Section';
import { Table } from '../kit/Table';
import { Actor } from '../organization/Actor';
import { LifecycleBadge } from '../product/LifecycleBadge';
import { text } from '../text';
import styles from './Contract.module.css';

export function ContractVersions({ contract }: { contract: Contract }) {
  const { id, versions, inForce, version: shown } = contract;
  return (
    <Section id="versions" title={text.contractVersions.title}>
      <Table caption={text.contractVersions.title} head={text.contractVersions.columns}>
        {versions.map(({ version, lifecycle, publishedAt, publishedBy }) => (
          <tr key={version}>
            <th scope="row">
              <span className={styles.version}>
                <Link
                  to="/contracts/$id"
                  params={{ id }}
                  search={version === inForce ? {} : { version }}
                  aria-current={version === shown ? 'page' : undefined}
                >
                  {version}
                </Link>
                {version === inForce && <Mark>{text.contractVersions.inForce}</Mark>}
              </span>
            </th>
            <td>
              <LifecycleBadge lifecycle={lifecycle} />
            </td>
            <td>
              <Moment at={publishedAt} />
            </td>
            <td>
              <Actor subject={publishedBy} />
            </td>
          </tr>
        ))}
      </Table>
    </Section>
  );
}
