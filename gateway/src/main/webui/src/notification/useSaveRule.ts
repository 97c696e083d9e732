import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ApiError } from '../api/client';
import { changeRule, createRule, getRule } from '../api/notificationQueries';
import type { NotificationRule, NotificationRuleDraft } from '../api/types';
import { text } from '../text';

const KEY = ['notification-rules'];

interface Written {
  name: string;
  draft: NotificationRuleDraft;
}

/** Writes over a rule as it was seen, or writes a new one: never over what nobody has seen. */
export function useSaveRule(
  seen: NotificationRule | undefined,
  onSaved: (rule: NotificationRule) => void,
) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ name, draft }: Written) =>
      seen ? changeRule(seen, draft) : createRule(name, draft).catch(sayItIsTaken),
    onSuccess: (rule) => {
      void client.invalidateQueries({ queryKey: KEY });
      onSaved(rule);
    },
  });
}

/** Brings a rule as somebody else has changed it. */
export function useRuleNow(onBrought: (rule: NotificationRule) => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: getRule,
    onSuccess: onBrought,
    onSettled: () => client.invalidateQueries({ queryKey: KEY }),
  });
}

function sayItIsTaken(error: Error): never {
  throw error instanceof ApiError && error.isStale ? ApiError.at('name', text.rule.taken) : error;
}
