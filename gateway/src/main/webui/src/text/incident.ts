import type { IncidentEntryKind, IncidentRole, IncidentState, Severity } from '../api/types';
import { plural } from './words';

export const incidentText = {
  incident: {
    title: 'Incidents',
    lead: 'Failures of data that have one cause: what failed first, what fails because of it, and who looks at it.',
    one: 'Incident',
    state: {
      open: 'Open',
      acknowledged: 'Acknowledged',
      resolved: 'Resolved',
      merged: 'Merged',
    } satisfies Record<IncidentState, string>,
    severity: { critical: 'Critical', major: 'Major', minor: 'Minor' } satisfies Record<
      Severity,
      string
    >,
    states: 'Which incidents',
    shown: { ongoing: 'Going on', resolved: 'Resolved', merged: 'Merged', all: 'All' },
    severityLabel: 'Severity',
    allSeverities: 'Any severity',
    domainLabel: 'Domain of the cause',
    allDomains: 'All domains',
    only: {
      dataset: 'Only those in which this dataset fails',
      product: 'Only those that concern this product',
      owner: 'Only those of this team',
    },
    drop: 'See all',
    columns: ['State', 'Incident', 'Owner', 'Assigned to', 'Opened', 'Affects'],
    affects: (datasets: number, products: number) =>
      [
        datasets > 0 && plural(datasets, 'dataset'),
        products > 0 && plural(products, 'other product'),
      ]
        .filter((part) => part !== false)
        .join(', ') || 'Nothing else known',
    nobody: 'Nobody yet',
    noOwner: 'Not known',
    none: {
      ongoing: 'Nothing is wrong that is known',
      resolved: 'Nothing resolved yet',
      merged: 'Nothing merged yet',
      all: 'No incidents yet',
    },
    noneAdvice:
      'An incident opens by itself when a check of a dataset fails. To be told of it, set up a notification rule.',
    noneFiltered: 'With these filters. There may be others.',
    more: 'Show earlier incidents',

    ongoing: (count: number, more: boolean) =>
      more
        ? `More than ${plural(count, 'incident')} going on`
        : `${plural(count, 'incident')} going on`,
    ongoingOf: {
      dataset: 'See all incidents of this dataset',
      product: 'See all that concern this product',
    },

    fact: {
      cause: 'Cause',
      owner: 'Owner',
      assignee: 'Assigned to',
      opened: 'Opened',
      acknowledged: 'Acknowledged',
      ended: 'Over since',
      took: 'Lasted',
      affects: 'Affects',
    },
    mergedTitle: 'This was the effect of another incident',
    goOn: 'See the incident in which it goes on',
    resolution: 'Why it is over',

    datasets: 'Datasets',
    datasetColumns: ['State', 'Dataset', 'Part', 'Since', 'Recovered'],
    noDatasets: 'No dataset is in it',
    moreDatasets: 'Show more datasets',
    root: 'The cause',
    effect: 'An effect of it',
    failing: 'Failing',
    recovered: 'Recovered',
    left: 'No longer in it',
    products: 'Products',
    productColumns: ['Product', 'Concerned as', 'Domain', 'Owner'],
    noProducts: 'No product offers what fails',
    noProductsAdvice:
      'A product is concerned when one of its output ports offers the cause, or something made of it.',
    moreProducts: 'Show more products',
    role: { owner: 'Where the fault is', affected: 'Affected' } satisfies Record<
      IncidentRole,
      string
    >,

    timeline: 'What happened',
    noTimeline: 'Nothing recorded yet',
    moreTimeline: 'Show what happened next',
    to: 'To:',
    ofMerged: 'of an incident that was merged into this one',
    entry: {
      opened: 'Opened',
      joined: 'Another dataset fails',
      failed: 'Fails again',
      recovered: 'Recovered',
      escalated: 'More severe',
      acknowledged: 'Acknowledged',
      assigned: 'Assigned',
      note: 'Note',
      resolved: 'Resolved',
      reopened: 'Reopened',
      merged: 'Merged',
      postmortem: 'Postmortem written',
      notified: 'Told',
      undelivered: 'Could not tell',
    } satisfies Record<IncidentEntryKind, string>,

    postmortem: 'Postmortem',
    noPostmortem: 'Nobody has written down yet what was learned.',

    response: 'Respond',
    acknowledge: 'Acknowledge',
    assign: 'Assign',
    assignTo: 'Who works on it',
    team: (name: string) => `Team ${name}`,
    resolve: 'Resolve',
    resolveReason: 'Why it is over',
    resolveNote:
      'It resolves by itself once all has recovered. What checks find later is another incident.',
    reopen: 'Reopen',
    reopenReason: 'Why it was not over',
    note: 'Add note',
    noteText: 'Note',
    markdown: 'Markdown is understood.',
    write: 'Write postmortem',
    rewrite: 'Change postmortem',
    postmortemText: 'What happened, why, and what will be done differently',
    cancel: 'Cancel',
    sending: 'Sending…',
    reader: 'Only who may write can respond to it.',
    stale: 'Somebody changed it in the meantime. Look at what is new, then decide again:',
    staleAct: 'See how it is now',
    failed: 'That was not possible',
    done: {
      acknowledge: 'Acknowledged.',
      assign: 'Assigned.',
      note: 'Note added.',
      conclude: 'Postmortem saved.',
      resolve: 'Resolved.',
      reopen: 'Reopened.',
    },
  },
};
