import { render, screen } from '@testing-library/react';
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
        labelOf={(word) => (word === 'pii' ? 'Personal data' : undefined)}
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
    await user.type(input, 'new');
    await user.click(screen.getByRole('button', { name: 'Add: Tags' }));
    expect(onChange).toHaveBeenLastCalledWith(['pii', 'new']);
    expect(input).toHaveFocus();
    await user.type(input, 'gold');
    await user.tab();
    expect(onChange).toHaveBeenLastCalledWith(['pii', 'new', 'gold']);
    expect(input).toHaveValue('');
  });

  test('are chosen from what is offered, one after the other, by what is known of them', async () => {
    const { onChange, input, user } = ask();
    await user.type(input, 'perso');
    const [offered, ...others] = await screen.findAllByRole('option');
    expect(offered).toHaveTextContent('pii');
    expect(others).toEqual([]);
    await user.keyboard('{ArrowDown}{Enter}');
    expect(onChange.mock.calls).toEqual([[['pii']]]);
    expect(input).toHaveValue('');

    await user.click(await screen.findByRole('option', { name: /gold/ }));
    expect(onChange).toHaveBeenLastCalledWith(['pii', 'gold']);
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
