import { ChevronDown } from 'lucide-react';
import { type Ref, useContext } from 'react';
import { Button } from 'react-aria-components/Button';
import { ComboBox, ComboBoxStateContext } from 'react-aria-components/ComboBox';
import { Input } from 'react-aria-components/Input';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import type { Control } from './Field';
import fieldStyles from './Field.module.css';
import styles from './WordCombo.module.css';

interface Props {
  label: string;
  control: Control;
  /** The input itself, to go to. */
  ref: Ref<HTMLInputElement>;
  maxLength: number;
  suggestions: string[];
  /** What is known of one besides; it is found by that too. */
  labelOf: ((value: string) => string | undefined) | undefined;
  written: string;
  onWrite: (written: string) => void;
  /** A word was written to its end, or chosen. */
  onWord: (word: string) => void;
}

/** Where a word is written or chosen. The list stays open for another that is chosen after it. */
export function WordCombo(props: Props) {
  const { label, control, ref, maxLength, suggestions, labelOf } = props;
  const { written, onWrite, onWord } = props;
  return (
    <ComboBox
      id={control.id}
      aria-label={label}
      aria-describedby={control['aria-describedby']}
      isInvalid={control['aria-invalid'] ?? false}
      allowsCustomValue
      // Opened by what is written, below: else it would be by what is taken away again.
      menuTrigger="manual"
      value={null}
      onChange={(chosen) => {
        if (chosen !== null) {
          onWord(String(chosen));
        }
      }}
      inputValue={written}
      onInputChange={onWrite}
      // What was written counts, also if it was not added first.
      onBlur={() => {
        onWord(written);
      }}
      className={styles.combo}
    >
      <Entry
        ref={ref}
        maxLength={maxLength}
        onEnter={() => {
          onWord(written);
        }}
      />
      <Button className={styles.trigger}>
        <ChevronDown aria-hidden size={16} />
      </Button>
      <Popover className={styles.popover}>
        <ListBox className={styles.list}>
          {suggestions.map((word) => (
            <Suggestion key={word} word={word} label={labelOf?.(word)} />
          ))}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}

interface EntryProps {
  ref: Ref<HTMLInputElement>;
  maxLength: number;
  onEnter: () => void;
}

function Entry({ ref, maxLength, onEnter }: EntryProps) {
  const list = useContext(ComboBoxStateContext);
  return (
    <Input
      ref={ref}
      maxLength={maxLength}
      autoCapitalize="none"
      onInput={() => {
        list?.open(null, 'input');
      }}
      onKeyDown={(event) => {
        // It chooses what is pointed at in the list, if anything is.
        const isPointing = event.currentTarget.hasAttribute('aria-activedescendant');
        if (event.key === 'Enter' && event.currentTarget.value !== '' && !isPointing) {
          // Else it would send the form.
          event.preventDefault();
          list?.close();
          onEnter();
        }
      }}
      className={`${fieldStyles.control ?? ''} ${fieldStyles.code ?? ''}`}
    />
  );
}

function Suggestion({ word, label }: { word: string; label: string | undefined }) {
  return (
    <ListBoxItem id={word} textValue={label ? `${word} ${label}` : word} className={styles.item}>
      <code>{word}</code>
      {label && <span className={styles.known}>{label}</span>}
    </ListBoxItem>
  );
}
