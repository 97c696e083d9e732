import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ongoingIncidentsQuery } from '../api/incidentQueries';
import type { Incident } from '../api/types';
import { Moment } from '../kit/Moment';
import { Notice } from '../kit/Notice';
import { State } from '../kit/State';
import { text } from '../text';
import styles from './Incident.module.css';
import { SEVERITIES, STATES } from './looks';

type Props = { dataset: string } | { product: string };

/** The incidents that go on and concern a dataset or product; none, nothing. */
export function OngoingIncidents(concerned: Props) {
  const { data: page } = useQuery(ongoingIncidentsQuery(concerned));
  if (!page || page.items.length === 0) {
    return null;
  }
  const isGrave = page.items.some(({ severity }) => severity !== 'minor');
  return (
    <Notice
      tone={isGrave ? 'bad' : 'warn'}
      title={text.incident.ongoing(page.items.length, page.nextPageToken !== undefined)}
    >
      <ul className={styles.ongoing}>
        {page.items.map((incident) => (
          <li key={incident.id}>
            <Line incident={incident} />
          </li>
        ))}
      </ul>
      <Link to="/incidents" search={{ state: 'all', ...concerned }}>
        {text.incident.ongoingOf['dataset' in concerned ? 'dataset' : 'product']}
      </Link>
    </Notice>
  );
}

function Line({ incident: { id, title, severity, state, openedAt } }: { incident: Incident }) {
  return (
    <div className={styles.line}>
      <Link to="/incidents/$id" params={{ id }}>
        {title}
      </Link>
      <State {...SEVERITIES[severity]} />
      <State {...STATES[state]} />
      <Moment at={openedAt} />
    </div>
  );
}
