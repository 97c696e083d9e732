import type { OdcsDocument } from '../api/types';
import { Identifier } from '../kit/Identifier';
import { Section } from '../kit/Section';
import { Table } from '../kit/Table';
import { text } from '../text';
import styles from './Contract.module.css';
import { expectationOf, locationOf, plain, rulesOf, spaced, titleOf } from './odcs';

/** What the contract promises of the data, and where the data is. */
export function Promises({ document }: { document: OdcsDocument }) {
  return (
    <>
      <QualityRules document={document} />
      <ServiceLevels document={document} />
      <Servers document={document} />
    </>
  );
}

function QualityRules({ document }: { document: OdcsDocument }) {
  const rules = rulesOf(document);
  return (
    rules.length > 0 && (
      <Section id="quality" title={text.contract.quality}>
        <Table caption={text.contract.quality} head={text.contract.qualityColumns}>
          {rules.map(({ rule, object, column }, index) => (
            <tr key={index}>
              <th scope="row">
                {titleOf(rule)}
                {rule.name && rule.description && <p className={styles.note}>{rule.description}</p>}
              </th>
              <td className={styles.about}>
                <Identifier>{column === undefined ? object : `${object}.${column}`}</Identifier>
              </td>
              <td className={styles.expectation}>
                {expectationOf(rule)}
                {rule.query && <code className={styles.query}>{rule.query}</code>}
              </td>
              <td>{rule.dimension ?? text.none}</td>
              <td>{rule.severity ?? text.none}</td>
            </tr>
          ))}
        </Table>
      </Section>
    )
  );
}

function ServiceLevels({ document: { slaProperties = [] } }: { document: OdcsDocument }) {
  return (
    slaProperties.length > 0 && (
      <Section id="slas" title={text.contract.slas}>
        <Table caption={text.contract.slas} head={text.contract.slaColumns}>
          {slaProperties.map((sla, index) => (
            <tr key={index}>
              <th scope="row">{spaced(sla.property ?? '')}</th>
              <td className={styles.value}>
                {[sla.value, sla.valueExt]
                  .map((value) => plain(value ?? null))
                  .join(' ')
                  .trim()}{' '}
                {sla.unit}
              </td>
              <td>{sla.element ? <Identifier>{sla.element}</Identifier> : text.none}</td>
              <td>{sla.description || sla.driver || text.none}</td>
            </tr>
          ))}
        </Table>
      </Section>
    )
  );
}

function Servers({ document: { servers = [] } }: { document: OdcsDocument }) {
  return (
    servers.length > 0 && (
      <Section id="servers" title={text.contract.servers}>
        <Table caption={text.contract.servers} head={text.contract.serverColumns}>
          {servers.map((server, index) => (
            <tr key={index}>
              <th scope="row">
                {plain(server.server ?? '')}
                {server.description && <p className={styles.note}>{plain(server.description)}</p>}
              </th>
              <td>{plain(server.type ?? '')}</td>
              <td>{plain(server.environment ?? text.none)}</td>
              <td>
                <dl className={styles.location}>
                  {locationOf(server).map(({ key, value }) => (
                    <div key={key}>
                      <dt>{spaced(key)}</dt>
                      <dd>
                        <Identifier>{value}</Identifier>
                      </dd>
                    </div>
                  ))}
                </dl>
              </td>
            </tr>
          ))}
        </Table>
      </Section>
    )
  );
}
