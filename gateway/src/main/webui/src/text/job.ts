import { number } from '../kit/format';
import { plural } from './words';

export const jobText = {
  run: {
    running: 'Running',
    completed: 'Completed',
    aborted: 'Aborted',
    failed: 'Failed',
    title: 'Run',
    of: (job: string) => `Run of ${job}`,
    in: (span: string) => `in ${span}`,
    began: 'Began',
    ended: 'Ended',
    parentJob: 'Part of the job',
    parentRun: 'Part of the run',
    inputs: 'Read',
    outputs: 'Written',
    writtenBy: 'As written by',
    unknownVersion: 'Version not known',
    noInputs: 'It reported no dataset that it read',
    noOutputs: 'It reported no dataset that it wrote',
    facets: 'Facets',
    facetsLead: 'What the producer told of the run, in the words of OpenLineage.',
    sameId: 'Its producer gave runs of other jobs the same id:',
  },

  job: {
    lastRun: 'Last run',
    inLastRun: 'in its last run',
    neverRan: 'Never seen to run',
    runs: 'Runs',
    columns: ['State', 'Began', 'At', 'Took', 'Run'],
    more: 'Show more runs',
  },

  task: {
    title: 'Tasks',
    lead: 'The jobs that its latest runs started, such as the tasks of a DAG or the actions of a Spark application.',
    columns: ['Task', 'Last run', 'Run', 'Last seen'],
    toRun: 'See the run',
    showAll: (count: number) => `Show all ${number(count)} tasks`,
    showMost: (count: number) => `Show ${number(count)} tasks; there may be more`,
    lineageAdvice:
      'It was not seen to read or write anything itself. What its tasks read and write, their pages tell: they are listed under Tasks.',
  },

  statistics: {
    title: 'How its runs went',
    states: (runs: number) => `States of the latest ${plural(runs, 'run')}`,
    of: (runs: number) => (runs === 1 ? 'Of its only run:' : `Of its latest ${number(runs)} runs:`),
    inState: (count: number, state: string) => `${number(count)} ${state.toLowerCase()}`,
    success: 'Success rate',
    successOf: (completed: number, ended: number) =>
      `${number(completed)} of ${number(ended)} that ended`,
    noneEnded: 'None has ended yet',
    median: 'Median duration',
    range: (min: string, max: string) => `Between ${min} and ${max}`,
    most: '95th percentile',
    mostNote: 'Of 20 that completed, 19 took no longer',
    noneCompleted: 'None has completed yet',
    pause: 'Usual pause',
    pauseNote: 'From the beginning of a run to the next',
    noPause: 'It takes two runs to tell',
    durations: (runs: number, longest: string) =>
      `Durations of the latest ${plural(runs, 'run')}, the oldest first. The longest took ${longest}.`,
    medianLine: 'The dashed line is the median of those that completed.',
    bar: (state: string, took: string, at: string) => `${state}, ${took}, ${at}`,
  },

  version: {
    lead: 'Each run that wrote this dataset made a version of it.',
    caption: 'Versions of the dataset',
    columns: ['Written', 'State', 'By', 'Run', 'Made from'],
    ofRun: 'as written by run',
    none: 'No version known',
    noneAdvice: 'A version is known when a pipeline reports a run that writes the dataset.',
    noInputs: 'Nothing that is known',
    more: 'Show earlier versions',
  },
};
