import type { SuggestionState } from '../api/types';
import { plural } from './words';

export const suggestionText = {
  suggestion: {
    title: 'Suggestions',
    lead: 'Columns that may deserve a classification, because they are made of columns that have it.',
    state: { open: 'Open', accepted: 'Accepted', dismissed: 'Dismissed' } satisfies Record<
      SuggestionState,
      string
    >,
    states: 'Which suggestions',
    domain: 'Domain',
    allDomains: 'All domains',
    ofDataset: 'Only those for one dataset',
    allDatasets: 'See those for all',
    deserves: 'may deserve',
    evidence: 'Why: the way of the data',
    has: 'has the tag',
    by: 'by way of',
    accept: 'Accept',
    accepting: 'Accepting…',
    dismiss: 'Dismiss',
    acceptLabel: (tag: string, column: string) => `Accept ${tag} for ${column}`,
    dismissLabel: (tag: string, column: string) => `Dismiss ${tag} for ${column}`,
    reason: 'Why the column does not deserve it',
    reasonNote: 'It will not be suggested again for this column from this source.',
    cancel: 'Cancel',
    failed: 'It could not be decided',
    decided: { accepted: 'Accepted by', dismissed: 'Dismissed by' },
    done: { accepted: 'Accepted', dismissed: 'Dismissed', open: '' } satisfies Record<
      SuggestionState,
      string
    >,
    none: {
      open: 'Nothing to decide',
      accepted: 'Nothing accepted yet',
      dismissed: 'Nothing dismissed yet',
    } satisfies Record<SuggestionState, string>,
    noneAdvice:
      'A suggestion appears when a column has a tag that is defined as a classification, and a pipeline reports with columnLineage that another column is made of it.',
    more: 'Show more suggestions',
    count: (count: number, more: boolean) =>
      more ? `More than ${plural(count, 'suggestion')}` : plural(count, 'suggestion'),
  },
};
