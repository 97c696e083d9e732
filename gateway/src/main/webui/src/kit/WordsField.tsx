import { X } from 'lucide-react';
import { useId, useRef, useState } from 'react';
import { Button } from './Button';
import { Field, type FieldFrame } from './Field';
import fieldStyles from './Field.module.css';
import { Suggestions } from './Suggestions';
import styles from './WordsField.module.css';

interface Props extends FieldFrame {
  /** What the button says that adds what was written, and how one is taken away again. */
  words: { add: string; remove: (value: string) => string };
  value: string[];
  onChange: (value: string[]) => void;
  maxLength: number;
  /** What is often meant; others can be written too. */
  suggestions: string[];
  labelOf?: (value: string) => string | undefined;
}

/** Any number of words, each written or chosen from what is known. */
export function WordsField(props: Props) {
  const { words, value, onChange, maxLength, suggestions, labelOf, ...frame } = props;
  const [written, setWritten] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const list = useId();
  const add = (word: string) => {
    const added = word.trim();
    if (added !== '' && !value.includes(added)) {
      onChange([...value, added]);
    }
    setWritten('');
  };
  return (
    <Field {...frame}>
      {(control) => (
        <>
          {value.length > 0 && (
            <ul aria-label={frame.label} className={styles.words}>
              {value.map((word) => (
                <li key={word} className={styles.word} title={labelOf?.(word)}>
                  <span>{word}</span>
                  <button
                    type="button"
                    aria-label={words.remove(word)}
                    className={styles.remove}
                    onClick={() => {
                      onChange(value.filter((other) => other !== word));
                      // The button that was pressed goes away.
                      input.current?.focus();
                    }}
                  >
                    <X aria-hidden size={14} />
                  </button>
                </li>
              ))}
            </ul>
          )}
          <div className={styles.entry}>
            <input
              {...control}
              ref={input}
              list={list}
              autoComplete="off"
              autoCapitalize="none"
              spellCheck={false}
              maxLength={maxLength}
              value={written}
              onChange={(event) => {
                if (isChosen(event.nativeEvent)) {
                  add(event.target.value);
                } else {
                  setWritten(event.target.value);
                }
              }}
              onKeyDown={(event) => {
                if (event.key === 'Enter' && written.trim() !== '') {
                  event.preventDefault();
                  add(written);
                }
              }}
              // What was written counts, also if it was not added first.
              onBlur={() => {
                add(written);
              }}
              className={`${fieldStyles.control ?? ''} ${fieldStyles.code ?? ''}`}
            />
            <Button
              aria-label={`${words.add}: ${frame.label}`}
              onPress={() => {
                add(written);
                input.current?.focus();
              }}
            >
              {words.add}
            </Button>
          </div>
          <Suggestions
            id={list}
            values={suggestions.filter((word) => !value.includes(word))}
            labelOf={labelOf}
          />
        </>
      )}
    </Field>
  );
}

/** Whether a suggestion was chosen, not a letter written. Some browsers do not say how it came. */
function isChosen(event: Event) {
  return !(event instanceof InputEvent) || event.inputType === 'insertReplacementText';
}
