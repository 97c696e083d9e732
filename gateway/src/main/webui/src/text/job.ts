export const jobText = {
  run: { running: 'Running', completed: 'Completed', aborted: 'Aborted', failed: 'Failed' },

  job: {
    lastRun: 'Last run',
    inLastRun: 'in its last run',
    neverRan: 'Never seen to run',
    runs: 'Runs',
    columns: ['State', 'Began', 'At', 'Took', 'Run'],
    more: 'Show more runs',
  },
};
