import { SearchField } from '../kit/SearchField';
import { text } from '../text';
import { useSearchKeys } from './useSearchKeys';
import { useSearchText } from './useSearchText';

/** The way into the catalog, from anywhere. */
export function SearchBox({ size = 'medium' }: { size?: 'medium' | 'large' }) {
  const field = useSearchKeys();
  const { draft, setDraft, submit } = useSearchText();
  return (
    <SearchField
      label={text.search.label}
      placeholder={size === 'large' ? text.search.placeholderLong : text.search.placeholder}
      clearLabel={text.search.clear}
      size={size}
      value={draft}
      onChange={setDraft}
      onSubmit={submit}
      inputRef={field}
      hint={<kbd aria-hidden>/</kbd>}
    />
  );
}
