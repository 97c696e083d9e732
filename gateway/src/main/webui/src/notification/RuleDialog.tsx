import { useState } from 'react';
import type { NotificationRule } from '../api/types';
import { Button } from '../kit/Button';
import { FormDialog } from '../kit/FormDialog';
import { text } from '../text';
import { RuleForm } from './RuleForm';

interface Props {
  /** Absent for a new one. */
  rule?: NotificationRule;
  onSaved: (rule: NotificationRule) => void;
}

/** Where a rule is written, from a button that says so. */
export function RuleDialog({ rule, onSaved }: Props) {
  return (
    <FormDialog
      size="large"
      title={rule ? text.rule.editTitle(rule.name) : text.rule.create}
      button={
        rule ? (
          <Button look="quiet" aria-label={text.rule.editLabel(rule.name)}>
            {text.rule.edit}
          </Button>
        ) : (
          <Button look="primary">{text.rule.create}</Button>
        )
      }
    >
      {(close) => (
        <Editor
          rule={rule}
          close={close}
          onSaved={(saved) => {
            close();
            onSaved(saved);
          }}
        />
      )}
    </FormDialog>
  );
}

interface EditorProps {
  rule: NotificationRule | undefined;
  close: () => void;
  onSaved: (rule: NotificationRule) => void;
}

/** What is written is written over the rule as it was seen, however often it is asked for since. */
function Editor({ rule, ...props }: EditorProps) {
  const [seen, setSeen] = useState(rule);
  return <RuleForm key={seen?.revision} seen={seen} onBrought={setSeen} {...props} />;
}
