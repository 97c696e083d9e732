import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { channelsQuery } from '../api/notificationQueries';
import type { NotificationRule } from '../api/types';
import { faultsOf } from '../app/faults';
import { QueryView } from '../app/QueryView';
import { DialogForm } from '../kit/DialogForm';
import { Empty } from '../kit/Empty';
import { InputField } from '../kit/InputField';
import { text } from '../text';
import { ChannelField } from './ChannelField';
import { QuietFields } from './QuietFields';
import { answersOf, draftOf, type RuleAnswers } from './ruleAnswers';
import { RuleFailure } from './RuleFailure';
import { useSaveRule } from './useSaveRule';
import { WhichFields } from './WhichFields';
import { WhoseFields } from './WhoseFields';

const FIELDS = [
  ...['name', 'channel', 'severities', 'roles', 'domains', 'teams', 'tags'],
  ...['from', 'to', 'days', 'timeZone'].map((part) => `quietHours.${part}`),
];

interface Props {
  /** The rule that is written over; absent for a new one. */
  seen: NotificationRule | undefined;
  /** It is as somebody else has changed it. */
  onBrought: (rule: NotificationRule) => void;
  onSaved: (rule: NotificationRule) => void;
  close: () => void;
}

/** What the parts of the form know and say. */
export interface PartProps {
  answers: RuleAnswers;
  onChange: (changed: Partial<RuleAnswers>) => void;
  faultAt: (field: string) => string | undefined;
}

/** Every part of a rule, and what it will do, in words. */
export function RuleForm({ seen, onBrought, onSaved, close }: Props) {
  const [answers, setAnswers] = useState(() => answersOf(seen));
  const channels = useQuery(channelsQuery);
  const save = useSaveRule(seen, onSaved);
  const draft = draftOf(answers);
  const faults = faultsOf(save.error, FIELDS);
  const part: PartProps = {
    answers,
    onChange: (changed) => {
      setAnswers((before) => ({ ...before, ...changed }));
    },
    faultAt: faults.at,
  };
  return (
    <QueryView query={channels}>
      {(known) =>
        known.length === 0 && !seen ? (
          <Empty title={text.notification.noChannels}>{text.notification.noChannelsAdvice}</Empty>
        ) : (
          <DialogForm
            summary={text.rule.says(draft, known.find((one) => one.name === draft.channel)?.kind)}
            failure={
              <RuleFailure error={save.error} faults={faults} seen={seen} onBrought={onBrought} />
            }
            faults={save.error}
            words={text.form}
            isPending={save.isPending}
            onSave={() => {
              save.mutate({ name: answers.name, draft });
            }}
            onCancel={close}
          >
            {!seen && (
              <InputField
                kind="name"
                label={text.rule.name}
                note={text.rule.nameNote}
                fault={faults.at('name')}
                isRequired
                maxLength={64}
                value={answers.name}
                onChange={(name) => {
                  part.onChange({ name });
                }}
              />
            )}
            <ChannelField {...part} known={known} />
            <WhichFields {...part} />
            <WhoseFields {...part} />
            <QuietFields {...part} />
          </DialogForm>
        )
      }
    </QueryView>
  );
}
