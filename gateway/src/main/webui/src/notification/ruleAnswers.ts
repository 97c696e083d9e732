import type {
  IncidentRole,
  NotificationRule,
  NotificationRuleDraft,
  QuietHours,
} from '../api/types';
import { SEVERITY_WORDS } from '../incident/incidentState';

/** What is answered to the questions about a rule. */
export interface RuleAnswers extends Required<NotificationRuleDraft> {
  name: string;
  isQuiet: boolean;
}

export const ROLES: IncidentRole[] = ['owner', 'affected'];
export const DAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

/** As the rule answers them; the usual ones of a rule that is new. */
export function answersOf(rule: NotificationRule | undefined): RuleAnswers {
  return {
    name: rule?.name ?? '',
    channel: rule?.channel ?? '',
    severities: rule?.severities ?? [],
    roles: rule?.roles ?? [],
    domains: rule?.domains ?? [],
    teams: rule?.teams ?? [],
    tags: rule?.tags ?? [],
    isQuiet: rule?.quietHours !== undefined,
    quietHours: rule?.quietHours ?? usualQuietHours(),
  };
}

function usualQuietHours(): QuietHours {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  return { from: '22:00', to: '07:00', days: [], timeZone };
}

/** Of several, in the order in which people think of them. */
export function draftOf({ name: _, isQuiet, ...answers }: RuleAnswers): NotificationRuleDraft {
  const { severities, roles, quietHours, ...rest } = answers;
  return {
    ...rest,
    severities: SEVERITY_WORDS.filter((one) => severities.includes(one)),
    roles: ROLES.filter((one) => roles.includes(one)),
    ...(isQuiet && {
      quietHours: { ...quietHours, days: DAYS.filter((day) => quietHours.days.includes(day)) },
    }),
  };
}
