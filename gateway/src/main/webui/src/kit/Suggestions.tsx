import { memo } from 'react';

interface Props {
  id: string;
  values: string[];
}

/**
 * What an input offers. The browser's own, which phones and keyboards know best. It may be much,
 * and is not made anew with each letter that is written.
 */
export const Suggestions = memo(function Suggestions({ id, values }: Props) {
  return (
    <datalist id={id}>
      {values.map((value) => (
        <option key={value} value={value} />
      ))}
    </datalist>
  );
});
