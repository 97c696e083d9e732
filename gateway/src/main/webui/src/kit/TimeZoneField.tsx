import type { FieldFrame } from './Field';
import { InputField } from './InputField';

const KNOWN = Intl.supportedValuesOf('timeZone');

interface Props extends FieldFrame {
  value: string;
  onChange: (value: string) => void;
}

/** Whose clocks are meant: a place, or an offset such as `+02:00`. */
export function TimeZoneField(props: Props) {
  return <InputField {...props} kind="name" isRequired maxLength={100} suggestions={KNOWN} />;
}
