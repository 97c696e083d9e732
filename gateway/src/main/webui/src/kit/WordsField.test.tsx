import { fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { WordsField } from './WordsField';

const WORDS = { add: 'Add', remove: (word: string) => `Take away ${word}` };

function Asked({ onChange }: { onChange: (words: string[]) => void }) {
  const [value, setValue] = useState<string[]>([]);
  return (
    <>
      <WordsField
        label="Tags"
        words={WORDS}
        maxLength={10}
        suggestions={['pii', 'gold']}
        value={value}
        onChange={(words) => {
          setValue(words);
          onChange(words);
        }}
      />
      <button>Next</button>
    </>
  );
}

function ask() {
  const onChange = vi.fn();
  render(<Asked onChange={onChange} />);
  return {
    onChange,
    input: screen.getByRole('combobox', { name: 'Tags' }),
    user: userEvent.setup(),
  };
}

describe('Words', () => {
  test('are added by Enter, by the button, and by going on', async () => {
    const { onChange, input, user } = ask();
    await user.type(input, ' pii {Enter}');
    expect(onChange).toHaveBeenLastCalledWith(['pii']);
    await user.type(input, 'gold');
    await user.click(screen.getByRole('button', { name: 'Add: Tags' }));
    expect(onChange).toHaveBeenLastCalledWith(['pii', 'gold']);
    expect(input).toHaveFocus();
    await user.type(input, 'new');
    await user.click(screen.getByRole('button', { name: 'Next' }));
    expect(onChange).toHaveBeenLastCalledWith(['pii', 'gold', 'new']);
    expect(input).toHaveValue('');
  });

  test('are added at once when they are chosen from what is offered', () => {
    const { onChange, input } = ask();
    fireEvent(input, new InputEvent('input', { bubbles: true, inputType: 'insertText' }));
    fireEvent.input(input, { target: { value: 'pii' }, inputType: 'insertReplacementText' });

    expect(onChange).toHaveBeenLastCalledWith(['pii']);
    expect(input).toHaveValue('');
  });

  test('are there once, and are taken away by name', async () => {
    const { onChange, input, user } = ask();
    await user.type(input, 'pii{Enter}pii{Enter}gold{Enter}');
    expect(onChange).toHaveBeenLastCalledWith(['pii', 'gold']);
    await user.click(screen.getByRole('button', { name: 'Take away pii' }));

    expect(onChange).toHaveBeenLastCalledWith(['gold']);
    expect(input).toHaveFocus();
  });
});
