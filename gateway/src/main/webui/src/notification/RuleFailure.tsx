import { ApiError } from '../api/client';
import type { NotificationRule } from '../api/types';
import type { faultsOf } from '../app/faults';
import { FormFailure } from '../app/FormFailure';
import { Button } from '../kit/Button';
import { text } from '../text';
import { useRuleNow } from './useSaveRule';

interface Props {
  error: Error | null;
  faults: ReturnType<typeof faultsOf>;
  /** The rule that is written over; absent for a new one. */
  seen: NotificationRule | undefined;
  /** It is as somebody else has changed it. */
  onBrought: (rule: NotificationRule) => void;
}

/** Why a rule was not saved, and if somebody else was faster, the way to go on. */
export function RuleFailure({ error, faults, seen, onBrought }: Props) {
  const now = useRuleNow(onBrought);
  const isStale = error instanceof ApiError && error.isStale;
  if (now.error) {
    return <FormFailure error={now.error} faults={faults} />;
  }
  return (
    <FormFailure error={error} faults={faults} says={isStale ? text.rule.stale : undefined}>
      {isStale && seen && (
        <Button
          isDisabled={now.isPending}
          onPress={() => {
            now.mutate(seen.name);
          }}
        >
          {text.rule.staleAct}
        </Button>
      )}
    </FormFailure>
  );
}
