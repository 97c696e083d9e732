import { plural } from './words';

export const lineageText = {
  lineage: {
    title: 'Lineage',
    views: 'How to show the lineage',
    graph: 'Graph',
    list: 'Impact list',
    graphLabel: 'Lineage graph, data flows from left to right',
    columns: ['Name', 'Belongs to', 'Where', 'State'],
    via: 'By way of',
    distance: (hop: number) =>
      hop === 0
        ? 'this one'
        : `${plural(Math.abs(hop), 'hop')} ${hop < 0 ? 'upstream' : 'downstream'}`,
    moreUpstream: 'more upstream',
    moreDownstream: 'more downstream',
    truncated: 'There is more around than is shown here. Open one of the outer ones to go on.',
    none: 'No lineage yet',
    advice: 'It shows up when a pipeline reports to POST /api/v1/lineage what it reads and writes.',
    productAdvice:
      'It shows up when a pipeline reports that it reads a dataset of this product, or writes one, from or to another product.',
  },
};
