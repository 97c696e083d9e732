import { useEffect, useRef } from 'react';

/** `/` and Ctrl-K (⌘K) lead to the field that the answer is given to. */
export function useSearchKeys() {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const slash = event.key === '/' && !isTyping(event.target);
      const palette = event.key.toLowerCase() === 'k' && (event.metaKey || event.ctrlKey);
      if (slash || palette) {
        event.preventDefault();
        field.current?.focus();
        field.current?.select();
      }
    };
    window.addEventListener('keydown', onKey);
    return () => {
      window.removeEventListener('keydown', onKey);
    };
  }, []);
  return field;
}

function isTyping(target: EventTarget | null) {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input, textarea, select'))
  );
}
