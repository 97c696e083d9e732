import { number } from '../kit/format';
import { plural } from './words';

export const lineageText = {
  lineage: {
    title: 'Lineage',
    views: 'What to see of the lineage',
    view: {
      graph: 'Graph',
      list: 'List',
      impact: 'Impact',
      causes: 'Causes',
      columns: 'Columns',
      versions: 'Versions',
      path: 'Path',
    },
    graphLabel: 'Lineage graph, data flows from left to right',
    listCaption: 'What is around',
    columns: ['Name', 'Belongs to', 'Where', 'State'],
    via: 'By way of',
    otherNames: 'also known as',
    rootNames: 'Its data is also known as',
    dropped: 'Dropped',
    distance: (hop: number) =>
      hop === 0
        ? 'this one'
        : `${plural(Math.abs(hop), 'hop')} ${hop < 0 ? 'upstream' : 'downstream'}`,
    moreUpstream: 'more upstream',
    moreDownstream: 'more downstream',
    truncated: (shown: number, upstream: number, downstream: number) =>
      `The nearest ${number(shown)} are shown; what is further away is left out. ` +
      `Of those shown, ${plural(upstream, 'flow')} from upstream and ` +
      `${plural(downstream, 'flow')} to downstream lead on to others.`,
    showUpTo: (count: number) => `Show up to ${number(count)}`,
    none: 'No lineage yet',
    advice: 'It shows up when a pipeline reports to POST /api/v1/lineage what it reads and writes.',
    productAdvice:
      'It shows up when a pipeline reports that it reads a dataset of this product, or writes one, from or to another product.',
    domainAdvice:
      'It shows up when a pipeline reports that data flows between a product of this domain and one of another.',
    nothing: {
      both: 'Nothing is around it',
      upstream: 'Nothing is upstream of it',
      downstream: 'Nothing is downstream of it',
    },
    nothingAdvice: 'With these choices, no flow is known.',
    csv: 'Download CSV',
    csvFailed: 'The table could not be had.',
  },

  extent: {
    label: 'What of the lineage is shown',
    direction: 'Direction',
    directions: { both: 'Both', upstream: 'Upstream', downstream: 'Downstream' },
    depth: 'Depth',
    hops: (hops: number) => plural(hops, 'hop'),
    time: 'Time',
    times: { now: 'Now', at: 'As of…', changes: 'Changes between…' },
    at: 'As of',
    from: 'After',
    to: 'Until',
    toNow: 'Until now if left empty.',
    show: 'Show',
    past: (when: string) => `This is the past: what was known on ${when}`,
    pastAdvice: 'Flows that were first reported later are not shown.',
    between: (from: string, to: string | undefined) =>
      `What changed after ${from}, until ${to ?? 'now'}`,
    betweenAdvice:
      'A flow fell silent if its job completed without it. Those that did not change are drawn thin. Tasks stand on their own.',
    toNowAgain: 'Back to now',
  },

  fold: {
    label: 'Fold tasks into their parent',
    tasks: (count: number) => plural(count, 'task'),
    standsFor: (count: number) => `stands for ${plural(count, 'task')}`,
    more: (count: number) => `and ${number(count)} more`,
    root: (task: string) => `${task} is shown as the job that starts it:`,
    unfold: 'Show tasks on their own',
  },

  change: {
    title: 'Changes',
    appeared: 'Appeared',
    silent: 'Fell silent',
    counts: {
      appeared: (count: number) => `${number(count)} appeared`,
      silent: (count: number) => `${number(count)} fell silent`,
    },
    columns: ['What', 'From', 'To', 'First seen', 'Last seen'],
    none: 'No flow appeared or fell silent between these instants, within what is shown.',
    truncated: 'There may be more changes beyond what is shown.',
  },

  impact: {
    lead: 'What would break if this changed: all that its data flows on to.',
    sums: (datasets: number, jobs: number, products: number) =>
      `${plural(datasets, 'dataset')} and ${plural(jobs, 'job')} downstream, in ` +
      `${products === 0 ? 'no product' : plural(products, 'product')}.`,
    none: 'Nothing would break',
    noneAdvice: 'As far as pipelines have told, no data flows on from here.',
    truncated: 'There is more downstream than was walked to: the nearest are shown.',
    products: 'Products',
    domains: 'Domains',
    owners: 'Owners',
    unowned: 'In no product',
    productColumns: ['Product', 'Domain', 'Owner', 'Distance', 'Datasets'],
    domainColumns: ['Domain', 'Products', 'Datasets', 'Distance'],
    ownerColumns: ['Owner', 'Products', 'Datasets', 'Distance'],
    unownedColumns: ['Dataset', 'Distance'],
    nobody: 'Nobody',
    steps: (distance: number) => plural(distance, 'step'),
    stepsMean: 'One step leads from a dataset to those that are made of it directly.',
    datasets: (count: number) => plural(count, 'dataset'),
    showAll: (count: number) => `Show all ${number(count)}`,
  },

  cause: {
    lead: 'Why this may be bad or late: jobs upstream with whose latest run something is wrong.',
    roots: 'Root causes',
    rootsLead: 'Upstream of these all is well: start here.',
    others: 'Further down',
    othersLead: 'Upstream of these something else is wrong, which may be why.',
    columns: ['What', 'Job', 'Since', 'Why', 'Distance', 'Run'],
    kind: { FAILED: 'Failed', SLOW: 'Slow', OVERDUE: 'Overdue' },
    distance: (jobs: number) => (jobs === 0 ? 'this one' : plural(jobs, 'job')),
    none: 'Nothing is wrong upstream',
    noneAdvice: 'The latest run of each job upstream went, or goes, as it usually does.',
    inTrouble: 'in trouble',
    toRun: 'See the run',
  },

  path: {
    lead: 'The shortest way that data takes between this and another product, dataset or job.',
    pick: 'Find the other end',
    found: (shown: number, all: number) =>
      all > shown
        ? `The best ${number(shown)} of ${number(all)}; more words find fewer.`
        : shown === 0
          ? 'Nothing found'
          : `${plural(shown, 'thing')} found`,
    to: 'Between this and',
    another: 'Pick another',
    downstream: (from: string, to: string, jobs: number) =>
      `Data flows on from ${from} to ${to}, by way of ${plural(jobs, 'job')}.`,
    upstream: (from: string, to: string, jobs: number) =>
      `Data comes from ${from} to ${to}, by way of ${plural(jobs, 'job')}.`,
    none: (other: string) => `No data flows between this and ${other}`,
    noneAdvice: 'Neither from one to the other, as far as pipelines have told.',
  },

  columnLineage: {
    lead: 'What flows into and out of a column, through all that lies between.',
    pastAdvice: 'As jobs had told until then, as far as their events are kept.',
    nonePast: 'Nothing was told of columns until then',
    nonePastAdvice: 'Look at a later instant, or go back to now.',
    column: 'Column',
    wholeDataset: 'All rows',
    flows: 'Flows',
    direct: 'Of data',
    indirect: 'Also those that only decide, such as filters and joins',
    graphLabel: 'Column lineage graph, data flows from left to right',
    caption: 'Flows between columns',
    columns: ['From', 'To', 'How', 'By'],
    masked: 'Masked',
    indirectMark: 'Indirect',
    kinds: {
      IDENTITY: 'Identity',
      TRANSFORMATION: 'Transformation',
      AGGREGATION: 'Aggregation',
      FILTER: 'Filter',
      JOIN: 'Join',
      GROUP_BY: 'Group by',
      SORT: 'Sort',
      WINDOW: 'Window',
      CONDITIONAL: 'Conditional',
    } as Record<string, string>,
    unknownKind: 'Not told',
    alone: (column: string) => `Nothing flows into or out of ${column}`,
    aloneAdvice: 'As far as pipelines have told.',
    aloneIndirect: 'Perhaps what only decides what flows concerns it: show that too.',
    truncated: 'There are more columns around than are shown: the nearest are.',
    none: 'No column lineage yet',
    noneAdvice:
      'It shows up when a pipeline reports the columnLineage facet with the datasets that it writes.',
  },
};
