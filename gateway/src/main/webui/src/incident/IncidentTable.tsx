import { Link } from '@tanstack/react-router';
import type { Incident } from '../api/types';
import { DomainLink } from '../domain/DomainLink';
import { Moment } from '../kit/Moment';
import { State } from '../kit/State';
import { Table } from '../kit/Table';
import { ThingLink } from '../lineage/ThingLink';
import { TeamLink } from '../organization/TeamLink';
import { text } from '../text';
import { Assignee } from './Assignee';
import styles from './Incident.module.css';
import { SEVERITIES, STATES } from './looks';

export function IncidentTable({ incidents }: { incidents: Incident[] }) {
  return (
    <Table caption={text.incident.title} head={text.incident.columns}>
      {incidents.map((incident) => (
        <Row key={incident.id} incident={incident} />
      ))}
    </Table>
  );
}

function Row({ incident }: { incident: Incident }) {
  const { id, title, dataset, state, severity, domain, team, assignee, openedAt } = incident;
  return (
    <tr>
      <td>
        <div className={styles.looks}>
          <State {...SEVERITIES[severity]} />
          <State {...STATES[state]} />
        </div>
      </td>
      <th scope="row" className={styles.what}>
        <Link to="/incidents/$id" params={{ id }}>
          {title}
        </Link>
        <span className={styles.root}>
          <ThingLink urn={dataset} />
        </span>
      </th>
      <td>
        {team ? <TeamLink name={team} /> : text.incident.noOwner}
        {domain && (
          <p className={styles.aside}>
            <DomainLink path={domain} />
          </p>
        )}
      </td>
      <td>
        <Assignee assignee={assignee} />
      </td>
      <td className={styles.when}>
        <Moment at={openedAt} />
      </td>
      <td>{text.incident.affects(incident.datasetsAffected, incident.productsAffected)}</td>
    </tr>
  );
}
