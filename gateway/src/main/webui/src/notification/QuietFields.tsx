import type { QuietHours } from '../api/types';
import { Checkbox, Checkboxes } from '../kit/Checkboxes';
import { FieldGroup, FieldRow } from '../kit/Field';
import { InputField } from '../kit/InputField';
import { Switch } from '../kit/Switch';
import { TimeZoneField } from '../kit/TimeZoneField';
import { text } from '../text';
import { DAYS } from './ruleAnswers';
import type { PartProps } from './RuleForm';

/** When only what is critical is told, if ever. */
export function QuietFields({ answers: { isQuiet, quietHours }, onChange, faultAt }: PartProps) {
  const set = (changed: Partial<QuietHours>) => {
    onChange({ quietHours: { ...quietHours, ...changed } });
  };
  return (
    <FieldGroup title={text.rule.quiet}>
      <Switch
        isOn={isQuiet}
        onChange={(isOn) => {
          onChange({ isQuiet: isOn });
        }}
      >
        {text.rule.quietSwitch}
      </Switch>
      {isQuiet && (
        <>
          <FieldRow>
            <InputField
              kind="time"
              label={text.rule.from}
              fault={faultAt('quietHours.from')}
              isRequired
              value={quietHours.from}
              onChange={(from) => {
                set({ from });
              }}
            />
            <InputField
              kind="time"
              label={text.rule.to}
              note={text.rule.toNote}
              fault={faultAt('quietHours.to')}
              isRequired
              value={quietHours.to}
              onChange={(to) => {
                set({ to });
              }}
            />
            <TimeZoneField
              label={text.rule.timeZone}
              note={text.rule.timeZoneNote}
              fault={faultAt('quietHours.timeZone')}
              value={quietHours.timeZone}
              onChange={(timeZone) => {
                set({ timeZone });
              }}
            />
          </FieldRow>
          <Checkboxes
            look="line"
            label={text.rule.days}
            note={text.rule.daysNote}
            fault={faultAt('quietHours.days')}
            value={quietHours.days}
            onChange={(days) => {
              set({ days });
            }}
          >
            {DAYS.map((day) => (
              <Checkbox key={day} value={day}>
                {text.rule.day(day)}
              </Checkbox>
            ))}
          </Checkboxes>
        </>
      )}
    </FieldGroup>
  );
}
