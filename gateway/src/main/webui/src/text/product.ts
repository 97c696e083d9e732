import { plural, serviceName } from './words';

export const productText = {
  lifecycle: {
    proposed: 'Proposed',
    draft: 'Draft',
    active: 'Active',
    deprecated: 'Deprecated',
    retired: 'Retired',
    declared: 'Declared',
    discovered: 'Discovered',
  },

  product: {
    overview: 'Overview',
    ports: 'Output ports',
    noPorts: 'No output ports yet',
    noPortsAdvice:
      'An output port is a door through which the product’s data is read. Its team declares them with the product.',
    noDatasets: 'No datasets behind this port yet.',
    contract: 'Contract',
    currentVersion: 'current version',
    version: (version: string) => `version ${version}`,
    inputs: 'Input ports',
    inputColumns: ['Port', 'Reads', 'Version', 'Contract'],
    consumers: 'Consumers',
    consumerColumns: ['Product', 'Owner', 'Its input port', 'Version', 'Names'],
    via: {
      product: 'this product',
      dataset: 'a dataset of it',
      contract: 'a contract of it',
    },
    noConsumers: 'No known consumers',
    noConsumersAdvice:
      'A product counts as a consumer once one of its input ports names this product, a dataset it offers or a contract it keeps.',
    slos: 'Service levels',
    sloColumns: ['What', 'Aim', 'Note'],
    custom: (count: number) => plural(count, 'custom property', 'custom properties'),
    customCaption: 'Custom properties',
    customColumns: ['Name', 'Value'],
  },

  versions: {
    title: 'Versions',
    columns: ['Version', 'Published', 'State', 'Instead', 'Until'],
    current: 'Current',
    usable: 'May be relied on',
    deprecated: 'Deprecated',
    none: 'No published versions',
    noneAdvice: 'A version is published when the product is active in it.',
  },

  ending: {
    deprecated: 'This product is deprecated',
    retired: 'This product is retired',
    until: (day: string, isPast: boolean) =>
      isPast ? `It could be relied on until ${day}.` : `It can be relied on until ${day}.`,
    noDate: 'Nobody has said yet until when it can be relied on.',
    retiredNote: 'It is no longer kept up.',
    instead: 'Use instead:',
  },

  completeness: {
    label: 'Documentation',
    percent: (percent: number) => `${percent}% documented`,
    missing: (parts: string[]) => `Missing: ${parts.map(partName).join(', ')}`,
  },

  degraded: {
    title: 'Parts of this page are missing',
    service: (service: string) => `${serviceName(service)} does not answer${missing(service)}`,
  },
};

function missing(service: string) {
  switch (service) {
    case 'catalog':
      return ': owner, ports and columns are missing, and the rest is what search remembers.';
    case 'lineage':
      return ': upstream and downstream are missing.';
    case 'quality':
      return ': checks and quality are missing.';
    default:
      return '.';
  }
}

const PARTS: Record<string, string> = {
  manager: 'a manager',
  tags: 'tags or terms',
  outputPorts: 'output ports',
  'outputPorts.description': 'what each output port is for',
  'outputPorts.contract': 'a contract for each output port',
  slos: 'service levels',
};

function partName(part: string) {
  return PARTS[part] ?? part;
}
