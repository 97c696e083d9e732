import type { OdcsDocument, OdcsMember } from '../api/types';
import { day } from '../kit/format';
import { Section } from '../kit/Section';
import { Table } from '../kit/Table';
import { Contact } from '../organization/Contact';
import { Person } from '../organization/Person';
import { usePeople } from '../organization/usePeople';
import { text } from '../text';
import styles from './Contract.module.css';
import { membersOf } from './odcs';

/** Who answers for the data, who lets one in, and where to ask. */
export function Responsible({ document }: { document: OdcsDocument }) {
  const members = membersOf(document);
  const { roles = [], support = [] } = document;
  return (
    members.length + roles.length + support.length > 0 && (
      <Section id="responsible" title={text.contract.people}>
        {members.length > 0 && (
          <Table caption={text.contract.team} head={text.contract.teamColumns}>
            {members.map((member, index) => (
              <tr key={index}>
                <th scope="row">
                  <Name of={member} />
                </th>
                <td>{member.role ?? text.none}</td>
                <td>{date(member.dateIn)}</td>
                <td>{date(member.dateOut)}</td>
              </tr>
            ))}
          </Table>
        )}
        {roles.length > 0 && (
          <Table caption={text.contract.roles} head={text.contract.roleColumns}>
            {roles.map((role, index) => (
              <tr key={index}>
                <th scope="row">{role.role}</th>
                <td>{role.access ?? text.none}</td>
                <td>
                  {[role.firstLevelApprovers, role.secondLevelApprovers]
                    .filter(Boolean)
                    .join(', ') || text.none}
                </td>
                <td>{role.description ?? text.none}</td>
              </tr>
            ))}
          </Table>
        )}
        {support.length > 0 && (
          <Table caption={text.contract.support} head={text.contract.supportColumns}>
            {support.map(({ channel, url, tool, scope, description }, index) => (
              <tr key={index}>
                <th scope="row">
                  {channel ?? tool}
                  {url && (
                    <p className={styles.note}>
                      <Contact>{url}</Contact>
                    </p>
                  )}
                </th>
                <td>{scope ?? text.none}</td>
                <td>{description ?? text.none}</td>
              </tr>
            ))}
          </Table>
        )}
      </Section>
    )
  );
}

/** Contracts name people by an account or an address; who of them is known here has a page. */
function Name({ of: { username = '', name } }: { of: OdcsMember }) {
  const people = usePeople();
  return people.has(username) ? <Person name={username} /> : <>{name || username}</>;
}

/** Documents write days in more ways than one. */
function date(value: string | undefined) {
  return value !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(value) ? day(value) : value || text.none;
}
