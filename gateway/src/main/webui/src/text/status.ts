import type { MeshStatus } from '../api/types';
import { number } from '../kit/format';
import { plural } from './words';

export const statusText = {
  status: {
    title: 'Mesh status',
    ready: 'Mesh ready',
    degraded: 'Mesh degraded',
    unreachable: 'No answer',
    asking: 'Asking',
    details: 'Details',
    asOf: (ago: string) => `As of ${ago}`,
    line: ({ services, index }: MeshStatus) => {
      const ready = services.filter((service) => service.ready).length;
      return [
        `${ready} of ${plural(services.length, 'service')} ready`,
        index.documents !== undefined && `${plural(index.documents, 'thing')} to be found`,
        index.lag !== undefined &&
          (index.lag === 0
            ? 'search is up to date'
            : `search is ${plural(index.lag, 'event')} behind`),
      ]
        .filter((part) => part !== false)
        .join(' · ');
    },
    behind: (events: number) =>
      `Search is behind${events > 0 ? ` by ${plural(events, 'event')}` : ''}: what changed just now may not be among the results yet.`,
    services: 'Services',
    columns: ['Service', 'State', 'Version', 'Build', 'Waiting to be published', 'Set aside'],
    serviceReady: 'Ready',
    serviceDown: 'Not ready',
    waiting: (count: number, age: string) => `${number(count)}, the oldest for ${age}`,
    cannotTell: 'Unknown',
    documents: 'Things to be found',
    indexReady: 'Index answers',
    indexDown: 'Index does not answer',
    lag: 'Events not in the index yet',
    upToDate: 'Up to date',
    lagNote: 'Search is behind',
    outbox: 'Events not published yet',
    outboxEmpty: 'All published',
    outboxNote: 'On their way',
    deadLetters: 'Events set aside',
    noDeadLetters: 'None failed',
    deadLettersNote: 'Need a look',
  },
};
