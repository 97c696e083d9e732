import type { Bump, ChangeKind } from '../api/types';
import { plural } from './words';

export const contractText = {
  contract: {
    standard: (version: string) => `ODCS ${version}`,
    inForce: (version: string) => `version ${version}, in force`,
    purpose: 'Purpose',
    limitations: 'Limitations',
    usage: 'Usage',
    schema: 'Schema',
    noSchema: 'No schema',
    noSchemaAdvice: 'The contract names no tables, topics or files.',
    oldStandard: 'Not all of it is shown here',
    oldStandardNote:
      'The document follows an older form of the standard. What it says of schema, quality and servers is in the document below.',
    ports: 'Ports under it',
    portColumns: ['Product', 'Port', 'Direction', 'Agreed version'],
    direction: { output: 'Output', input: 'Input' },
    noPorts: 'No port is under this contract',
    noPortsAdvice: 'A product’s team names the contract at an output or input port.',
    quality: 'Quality rules',
    qualityColumns: ['Rule', 'About', 'Expectation', 'Dimension', 'Severity'],
    wholeObject: 'all of it',
    slas: 'Service levels',
    slaColumns: ['Promise', 'Value', 'About', 'Note'],
    servers: 'Servers',
    serverColumns: ['Server', 'Type', 'Environment', 'Where'],
    people: 'Team, roles and support',
    team: 'Team',
    teamColumns: ['Who', 'Role', 'Since', 'Until'],
    roles: 'Roles that give access',
    roleColumns: ['Role', 'Access', 'Approved by', 'Note'],
    support: 'Support',
    supportColumns: ['Channel', 'For', 'Note'],
    document: 'Document',
    copy: 'Copy document',
    download: 'Download',
    past: (version: string) => `This is version ${version}`,
    pastNote: (inForce: string) => `Version ${inForce} is in force.`,
    toInForce: 'See the one in force',
  },

  contractVersions: {
    title: 'Versions',
    columns: ['Version', 'Lifecycle', 'Published', 'By'],
    inForce: 'In force',
    shown: 'shown here',
  },

  contractDifference: {
    title: 'What changed',
    from: 'From',
    to: 'to',
    choose: 'Choose a version',
    columns: ['Kind', 'Where', 'Before', 'After', 'Why'],
    kind: {
      breaking: 'Breaking',
      compatible: 'Compatible',
      cosmetic: 'Cosmetic',
      none: 'No difference',
    } satisfies Record<ChangeKind, string>,
    counts: (counts: [ChangeKind, number][]) =>
      counts
        .filter(([, count]) => count > 0)
        .map(([kind, count]) => `${count} ${kind}`)
        .join(', '),
    sufficient: (raised: Bump) => `The version is raised by a ${raised} step, which is enough.`,
    insufficient: (asks: Bump, raised: Bump) =>
      raised === 'none'
        ? `The changes ask for a ${asks} step of the version, which is not raised.`
        : `The changes ask for a ${asks} step of the version; it is raised by a ${raised} one.`,
    verdict: {
      breaking: 'Who relies on the older version may have to act',
      compatible: 'Who relies on the older version can go on as before',
      cosmetic: 'It describes the same data and the same promises',
      none: 'Both versions say the same',
    } satisfies Record<ChangeKind, string>,
    change: { added: 'added', removed: 'removed', changed: 'changed' },
    all: (count: number) => `Show all ${plural(count, 'change')}`,
  },
};
