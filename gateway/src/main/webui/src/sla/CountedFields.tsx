import { FieldRow } from '../kit/Field';
import { InputField } from '../kit/InputField';
import { text } from '../text';
import type { PartProps } from './SloForm';

interface Props extends PartProps {
  sinceNote: string;
}

/** How often it must hold, over how long that is counted, and from when on. */
export function CountedFields({ answers, onChange, faultAt, sinceNote }: Props) {
  const { property, target, window, since } = answers;
  return (
    <>
      <FieldRow>
        {property !== 'availability' && (
          <InputField
            kind="number"
            label={text.slo.target}
            note={text.slo.targetNote}
            fault={faultAt('target')}
            min={50}
            max={99.999}
            value={target}
            onChange={(percent) => {
              onChange({ target: percent });
            }}
          />
        )}
        <InputField
          kind="number"
          label={text.slo.window}
          note={text.slo.windowNote}
          fault={faultAt('window')}
          min={1}
          max={90}
          value={window}
          onChange={(days) => {
            onChange({ window: days });
          }}
        />
      </FieldRow>
      <InputField
        kind="datetime-local"
        label={text.slo.since}
        note={sinceNote}
        fault={faultAt('since')}
        value={since}
        onChange={(at) => {
          onChange({ since: at });
        }}
      />
    </>
  );
}
