import { CircleCheck, CircleX } from 'lucide-react';
import type { MeshStatus, ServiceStatus } from '../api/types';
import { number, span } from '../kit/format';
import { State } from '../kit/State';
import { Table } from '../kit/Table';
import { text } from '../text';
import styles from './ServiceTable.module.css';

export function ServiceTable({ status }: { status: MeshStatus }) {
  const { deadLetters } = status;
  // Who answers is ready; what else could be said of the gateway is said above the table.
  const gateway = { name: 'gateway', ready: true, failing: [], ...build(status) };
  return (
    <Table caption={text.status.services} head={text.status.columns}>
      {[...status.services, gateway].map((service) => (
        <tr key={service.name}>
          <th scope="row">{service.name}</th>
          <td>
            <Readiness service={service} />
          </td>
          <td>{service.version ?? text.none}</td>
          <td>{service.commit ? <code>{service.commit}</code> : text.none}</td>
          <td>{outbox(service)}</td>
          <td>{deadLetters ? number(deadLetters[service.name] ?? 0) : text.status.cannotTell}</td>
        </tr>
      ))}
    </Table>
  );
}

function build({ version, commit }: MeshStatus) {
  return { version, commit };
}

function Readiness({ service: { ready, failing } }: { service: ServiceStatus }) {
  return ready ? (
    <State tone="ok" icon={CircleCheck} word={text.status.serviceReady} />
  ) : (
    <>
      <State tone="bad" icon={CircleX} word={text.status.serviceDown} />
      <p className={styles.failing}>{failing.join(', ')}</p>
    </>
  );
}

function outbox({ outbox }: ServiceStatus) {
  if (!outbox) {
    return text.none;
  }
  return outbox.oldestAge === undefined
    ? number(outbox.waiting)
    : text.status.waiting(outbox.waiting, span(outbox.oldestAge));
}
