import type { NotificationChannel, NotificationRuleDraft } from '../api/types';
import { incidentText } from './incident';
import { formText } from './form';
import { listed } from './words';

const { open } = formText.form;

const BY: Record<NotificationChannel['kind'], string> = {
  webhook: ' by webhook',
  slack: ' by Slack',
  email: ' by mail',
  alertmanager: ' by Alertmanager',
};

export const ruleText = {
  rule: {
    create: 'New rule',
    edit: 'Edit',
    editLabel: (name: string) => `Edit the rule ${name}`,
    editTitle: (name: string) => `Edit the rule ${name}`,
    reader: 'Only who may write can change the rules.',
    saved: (name: string) => `The rule ${name} is saved. It holds from now on.`,
    removed: (name: string) => `The rule ${name} is deleted.`,
    stale: 'Somebody changed the rule in the meantime. What you wrote is not saved over that:',
    staleAct: 'Start from how it is now',
    taken: 'There is a rule of that name already: edit it, or choose another name.',

    name: 'Name',
    nameNote:
      'Lower-case letters, digits and hyphens, such as finance-on-call. It cannot be changed later.',
    channel: 'Channel',
    chooseChannel: 'Choose who is told',
    channelNote: 'One of those that the operator set up.',
    channelOption: (name: string, kind: string) => `${name} (${kind})`,

    what: 'Which incidents',
    severities: 'Severity',
    roles: 'Because',
    role: {
      owner: 'the fault is in what is theirs',
      affected: 'what is theirs is made of it',
    },
    all: 'None ticked: all.',
    whose: 'Whose data',
    domains: 'Domains',
    domainsNote: 'With all below them. None: every domain.',
    teams: 'Teams',
    teamsNote: 'That own it. None: every team.',
    tags: 'Tags of products',
    tagsNote: 'One of them is enough. None: tags do not matter.',

    quiet: 'Quiet hours',
    quietSwitch: 'At some hours, only what is critical is told',
    from: 'From',
    to: 'To',
    toNote: 'If not later, of the next day.',
    timeZone: 'Time zone',
    timeZoneNote: 'A place, or an offset such as +02:00.',
    days: 'Days on which they begin',
    daysNote: 'None ticked: every day.',
    day: dayWord,

    /** What a rule does, in words. */
    says: (rule: NotificationRuleDraft, kind?: NotificationChannel['kind']) =>
      `Tells ${rule.channel || open}${kind ? BY[kind] : ''} of ${incidents(rule)}${whose(rule)}${quiet(rule)}.`,
  },
};

function incidents({ severities }: NotificationRuleDraft) {
  const words = severities.map((one) => incidentText.incident.severity[one].toLowerCase());
  return `${listed(words, 'and') || 'all'} incidents`;
}

function whose({ roles, domains, teams, tags }: NotificationRuleDraft) {
  const [role] = roles;
  const isAll = domains.length + teams.length + tags.length === 0;
  if (isAll && (roles.length !== 1 || role === 'owner')) {
    return '';
  }
  const relation =
    roles.length !== 1 ? 'concern' : role === 'owner' ? 'have their cause in' : 'reach';
  const data = [
    tags.length > 0 ? `products tagged ${listed(tags)}` : isAll ? 'any product' : 'data',
    teams.length > 0 && `of the ${teams.length === 1 ? 'team' : 'teams'} ${listed(teams)}`,
    domains.length > 0 && `in ${listed(domains)}`,
  ];
  return ` that ${relation} ${data.filter((part) => part !== false).join(' ')}`;
}

/** What is critical does not wait for their end; the rest does, and is told if it still goes on. */
function quiet({ severities, quietHours }: NotificationRuleDraft) {
  if (quietHours === undefined) {
    return '';
  }
  const { from, to, days, timeZone } = quietHours;
  const when = `${
    days.length > 0
      ? `on ${listed(
          days.map((day) => `${dayWord(day)}s`),
          'and',
        )} `
      : ''
  }from ${from || open} to ${to || open} (${timeZone || open})`;
  const others = severities.filter((one) => one !== 'critical');
  if (severities.length > 0 && others.length === 0) {
    return ', at any time: what is critical does not wait for the end of quiet hours';
  }
  return severities.length === 0 || severities.includes('critical')
    ? `; ${when} only of critical ones, and of the others afterwards, if they still go on`
    : `, but not ${when}: afterwards of those that still go on`;
}

function dayWord(day: string) {
  return day.charAt(0).toUpperCase() + day.slice(1);
}
