import { X } from 'lucide-react';
import { useRef, useState } from 'react';
import { Button } from './Button';
import { Field, type FieldFrame } from './Field';
import { WordCombo } from './WordCombo';
import styles from './WordsField.module.css';

interface Props extends FieldFrame {
  /** What the button says that adds what was written, and how one is taken away again. */
  words: { add: string; remove: (value: string) => string };
  value: string[];
  onChange: (value: string[]) => void;
  maxLength: number;
  /** What is often meant; others can be written too. */
  suggestions: string[];
  /** What is known of one besides. */
  labelOf?: (value: string) => string | undefined;
}

/** Any number of words, each written or chosen from what is known. */
export function WordsField(props: Props) {
  const { words, value, onChange, maxLength, suggestions, labelOf, ...frame } = props;
  const [written, setWritten] = useState('');
  const input = useRef<HTMLInputElement>(null);
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
            <WordCombo
              label={frame.label}
              control={control}
              ref={input}
              maxLength={maxLength}
              suggestions={suggestions.filter((word) => !value.includes(word))}
              labelOf={labelOf}
              written={written}
              onWrite={setWritten}
              onWord={add}
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
        </>
      )}
    </Field>
  );
}
