import type {
  Notification,
  NotificationChannel,
  NotificationRule,
  NotificationState,
  QuietHours,
} from '../api/types';
import { number } from '../kit/format';
import { incidentText } from './incident';
import { listed } from './words';

const CHANGES: Record<Notification['change'], string> = {
  opened: 'opened',
  escalated: 'is more severe',
  spread: 'affects more',
  reopened: 'was reopened',
  resolved: 'is resolved',
  merged: 'goes on in another',
};

export const notificationText = {
  notification: {
    title: 'Notifications',
    lead: 'Who is told of incidents, by which channel, and what became of what was told.',
    states: 'Which notifications',
    shown: {
      dead: 'Given up',
      waiting: 'Waiting',
      delivered: 'Delivered',
      all: 'All',
    },
    state: {
      waiting: 'Waiting',
      sending: 'Being sent',
      delivered: 'Delivered',
      dead: 'Given up',
      skipped: 'Overtaken',
    } satisfies Record<NotificationState, string>,
    columns: ['State', 'Notification', 'Channel', 'Tried', 'When', 'Action'],
    change: (change: Notification['change']) => `Incident ${CHANGES[change]}`,
    rule: 'by rule',
    times: (count: number) => (count === 1 ? 'once' : `${number(count)} times`),
    never: 'not yet',
    due: 'next',
    retry: 'Try again',
    retrying: 'Trying…',
    retried: 'It is tried again',
    retryLabel: (title: string) => `Try again: ${title}`,
    retryFailed: 'It could not be tried again',
    operators: 'Only who may operate the mesh can have them tried again.',
    none: {
      dead: 'Nothing was given up',
      waiting: 'Nothing waits',
      delivered: 'Nothing delivered yet',
      all: 'Nobody was told anything yet',
    },
    noneAdvice: 'A notification is sent when an incident changes and a rule says who is told.',
    more: 'Show earlier notifications',

    rules: 'Rules',
    ruleColumns: ['Rule', 'Channel', 'Tells of', 'Quiet', 'Changed', 'Action'],
    noRules: 'No rules',
    noRulesAdvice:
      'Without a rule nobody is told of incidents. A rule names a channel, and what must fit.',
    moreRules: 'Show more rules',
    removeLabel: (name: string) => `Delete the rule ${name}`,
    removeTitle: (name: string) => `Delete the rule ${name}?`,
    removeNote: 'Who is told by it only is told no more, except that what they know of is over.',
    stale: 'Somebody changed the rule in the meantime. Look at it again.',
    everything: 'Everything',
    tells: ({ severities, roles, domains, teams, tags }: NotificationRule) =>
      [
        severities.length > 0 &&
          `${listed(severities.map((one) => incidentText.incident.severity[one].toLowerCase()))} incidents`,
        roles.length === 1 && (roles[0] === 'owner' ? 'to owners' : 'to those affected'),
        domains.length > 0 && `of ${listed(domains)}`,
        teams.length > 0 && `of the ${teams.length === 1 ? 'team' : 'teams'} ${listed(teams)}`,
        tags.length > 0 && `of products tagged ${listed(tags)}`,
      ]
        .filter((part) => part !== false)
        .join(', '),
    noQuiet: 'Never',
    quiet: ({ from, to, days, timeZone }: QuietHours) =>
      `${from} to ${to} (${timeZone})${days.length > 0 ? `, ${listed(days)}` : ''}`,
    quietNote: 'What is critical is told all the same.',

    channels: 'Channels',
    channelColumns: ['Channel', 'By'],
    kind: {
      webhook: 'Signed webhook',
      slack: 'Slack webhook',
      email: 'Mail',
      alertmanager: 'Alertmanager',
    } satisfies Record<NotificationChannel['kind'], string>,
    noChannels: 'No channels',
    noChannelsAdvice:
      'The operator sets them up in the configuration of the quality service, under meshwork.quality.channels.',
    unknownChannel: 'not set up any more',
  },
};
