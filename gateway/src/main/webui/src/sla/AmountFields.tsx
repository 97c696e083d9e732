import { ChoiceField } from '../kit/Choice';
import { FieldRow } from '../kit/Field';
import { InputField } from '../kit/InputField';
import { TimeZoneField } from '../kit/TimeZoneField';
import { text } from '../text';
import { MEASURES } from './sloAnswers';
import type { PartProps } from './SloForm';

/** Of lengths of time. Whoever promised something in another unit finds that one too. */
const UNITS = ['min', 'h', 'd', 'w'];

/** How much is promised: a length of time, a time of day or a share, as the property wants it. */
export function AmountFields(props: PartProps) {
  switch (MEASURES[props.answers.property]) {
    case 'length':
      return <LengthFields {...props} />;
    case 'time':
      return <TimeFields {...props} />;
    case 'share':
      return <ShareField {...props} />;
  }
}

function LengthFields({ answers: { value, unit }, onChange, faultAt }: PartProps) {
  return (
    <FieldRow>
      <InputField
        kind="amount"
        label={text.slo.length}
        note={text.slo.lengthNote}
        fault={faultAt('value')}
        isRequired
        maxLength={100}
        value={value}
        onChange={(amount) => {
          onChange({ value: amount });
        }}
      />
      <ChoiceField
        label={text.slo.unit}
        fault={faultAt('unit')}
        value={unit}
        onChange={(chosen) => {
          onChange({ unit: chosen });
        }}
        options={[...new Set([...UNITS, unit])].map((one) => ({
          value: one,
          label: text.slo.units[one] ?? one,
        }))}
      />
    </FieldRow>
  );
}

function TimeFields({ answers: { value, unit }, onChange, faultAt }: PartProps) {
  return (
    <FieldRow>
      <InputField
        kind="time"
        label={text.slo.time}
        isRequired
        value={value}
        onChange={(time) => {
          onChange({ value: time });
        }}
      />
      <TimeZoneField
        label={text.slo.timeZone}
        note={text.slo.timeZoneNote}
        // The field before it takes only times, so what is wrong is the zone.
        fault={faultAt('value') ?? faultAt('unit')}
        value={unit}
        onChange={(zone) => {
          onChange({ unit: zone });
        }}
      />
    </FieldRow>
  );
}

function ShareField({ answers: { property, value }, onChange, faultAt }: PartProps) {
  return (
    <InputField
      kind="amount"
      label={text.slo.share}
      note={property === 'availability' ? text.slo.shareIsTarget : text.slo.shareNote}
      fault={faultAt('value')}
      isRequired
      maxLength={100}
      value={value}
      onChange={(share) => {
        onChange({ value: share });
      }}
    />
  );
}
