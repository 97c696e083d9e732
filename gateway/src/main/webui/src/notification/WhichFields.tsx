import type { IncidentRole, Severity } from '../api/types';
import { SEVERITY_WORDS } from '../incident/incidentState';
import { Checkbox, Checkboxes } from '../kit/Checkboxes';
import { FieldGroup } from '../kit/Field';
import { text } from '../text';
import { ROLES } from './ruleAnswers';
import type { PartProps } from './RuleForm';

/** Of which incidents is told: how grave they are, and why they concern somebody. */
export function WhichFields({ answers: { severities, roles }, onChange, faultAt }: PartProps) {
  return (
    <FieldGroup title={text.rule.what}>
      <Checkboxes
        look="line"
        label={text.rule.severities}
        note={text.rule.all}
        fault={faultAt('severities')}
        value={severities}
        onChange={(chosen) => {
          onChange({ severities: chosen as Severity[] });
        }}
      >
        {SEVERITY_WORDS.map((severity) => (
          <Checkbox key={severity} value={severity}>
            {text.incident.severity[severity]}
          </Checkbox>
        ))}
      </Checkboxes>
      <Checkboxes
        look="line"
        label={text.rule.roles}
        note={text.rule.all}
        fault={faultAt('roles')}
        value={roles}
        onChange={(chosen) => {
          onChange({ roles: chosen as IncidentRole[] });
        }}
      >
        {ROLES.map((role) => (
          <Checkbox key={role} value={role}>
            {text.rule.role[role]}
          </Checkbox>
        ))}
      </Checkboxes>
    </FieldGroup>
  );
}
