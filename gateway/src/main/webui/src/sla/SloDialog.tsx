import type { ReactNode } from 'react';
import { FormDialog } from '../kit/FormDialog';
import { text } from '../text';
import { type FormProps, SloForm } from './SloForm';

interface Props extends Omit<FormProps, 'onCancel'> {
  button: ReactNode;
}

/** Where a promise is made that no contract makes, from a button that says so. */
export function SloDialog({ button, onSaved, ...form }: Props) {
  return (
    <FormDialog
      size="large"
      title={form.name === undefined ? text.slo.create : text.slo.editTitle(form.name)}
      button={button}
    >
      {(close) => (
        <SloForm
          {...form}
          onCancel={close}
          onSaved={(name) => {
            close();
            onSaved(name);
          }}
        />
      )}
    </FormDialog>
  );
}
