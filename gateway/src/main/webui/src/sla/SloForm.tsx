import { useState } from 'react';
import type { SloProperty } from '../api/types';
import { faultsOf } from '../app/faults';
import { FormFailure } from '../app/FormFailure';
import { ChoiceField } from '../kit/Choice';
import { DialogForm } from '../kit/DialogForm';
import { InputField } from '../kit/InputField';
import { TextField } from '../kit/TextField';
import { text } from '../text';
import { AmountFields } from './AmountFields';
import { CountedFields } from './CountedFields';
import {
  draftOf,
  numbersOf,
  PROPERTIES,
  type SloAnswers,
  suggestedName,
  withProperty,
} from './sloAnswers';
import { useSaveSlo } from './useSaveSlo';

/** As quality-service's SloDraft has it. */
const MAX_DESCRIPTION = 2_000;

const FIELDS = ['property', 'value', 'unit', 'target', 'window', 'since', 'description'];

/** What something can be promised of. */
export interface Promisable {
  /** URN. */
  dataset: string;
  title: string;
}

export interface FormProps {
  /** Of the promise that is written over; absent for a new one. */
  name?: string;
  /** As it is answered to begin with. */
  before: SloAnswers;
  /** Among which the dataset of a new one is chosen. */
  datasets?: Promisable[];
  onSaved: (name: string) => void;
  onCancel: () => void;
}

/** What the parts of the form know and say. */
export interface PartProps {
  answers: SloAnswers;
  onChange: (changed: Partial<SloAnswers>) => void;
  faultAt: (field: string) => string | undefined;
}

/** Every part of a promise, and what it means, in words. */
export function SloForm({ name, before, datasets = [], onSaved, onCancel }: FormProps) {
  const [answers, setAnswers] = useState(before);
  const [written, setWritten] = useState<string>();
  const isNew = name === undefined;
  const { mutate, error, isPending } = useSaveSlo(isNew, onSaved);
  const faults = faultsOf(error, isNew ? [...FIELDS, 'name', 'dataset'] : FIELDS);
  const onChange = (changed: Partial<SloAnswers>) => {
    setAnswers((now) => ({ ...now, ...changed }));
  };
  const part: PartProps = { answers, onChange, faultAt: faults.at };
  const { title = '' } = datasets.find(({ dataset }) => dataset === answers.dataset) ?? {};
  const called = name ?? written ?? suggestedName(answers.property, title);
  return (
    <DialogForm
      summary={text.slo.says({ ...answers, ...numbersOf(answers) })}
      failure={<FormFailure error={error} faults={faults} />}
      faults={error}
      words={text.form}
      isPending={isPending}
      onSave={() => {
        mutate({ name: called, draft: draftOf(answers) });
      }}
      onCancel={onCancel}
    >
      {isNew && (
        <ChoiceField
          label={text.slo.dataset}
          fault={faults.at('dataset')}
          value={answers.dataset}
          onChange={(dataset) => {
            onChange({ dataset });
          }}
          options={datasets.map((one) => ({ value: one.dataset, label: one.title }))}
        />
      )}
      <ChoiceField
        label={text.slo.property}
        note={text.slo.propertyNote[answers.property]}
        fault={faults.at('property')}
        value={answers.property}
        onChange={(property) => {
          onChange(withProperty(answers, property as SloProperty));
        }}
        options={PROPERTIES.map((value) => ({ value, label: text.slo.properties[value] }))}
      />
      <AmountFields {...part} />
      <CountedFields {...part} sinceNote={isNew ? text.slo.sinceNew : text.slo.sinceOther} />
      <TextField
        label={text.slo.description}
        fault={faults.at('description')}
        maxLength={MAX_DESCRIPTION}
        value={answers.description}
        onChange={(description) => {
          onChange({ description });
        }}
      />
      {isNew && (
        <InputField
          kind="name"
          label={text.slo.name}
          note={text.slo.nameNote}
          fault={faults.at('name')}
          isRequired
          maxLength={64}
          value={called}
          onChange={setWritten}
        />
      )}
    </DialogForm>
  );
}
