import { memo } from 'react';

interface Props {
  id: string;
  values: string[];
  /** What is known of one besides. */
  labelOf?: ((value: string) => string | undefined) | undefined;
}

/**
 * What an input offers. The browser's own, which phones and keyboards know best. It may be much,
 * and is not made anew with each letter that is written.
 */
export const Suggestions = memo(function Suggestions({ id, values, labelOf }: Props) {
  return (
    <datalist id={id}>
      {values.map((value) => (
        <option key={value} value={value} label={labelOf?.(value)} />
      ))}
    </datalist>
  );
});
