import { hunks, lineDiff } from './lineDiff';

const told = (before: string, after: string) =>
  lineDiff(before, after).map(
    ({ kind, text }) => ({ same: ' ', added: '+', removed: '-' })[kind] + text,
  );

describe('The lines of two texts', () => {
  test('are told once where both have them', () => {
    expect(told('a\nb\nc', 'a\nx\nc')).toEqual([' a', '-b', '+x', ' c']);
  });

  test('are kept in common as far as can be', () => {
    expect(told('a\nb\nc\nd', 'b\nc\nx\nd')).toEqual(['-a', ' b', ' c', '+x', ' d']);
  });

  test('may all be new, or all the same', () => {
    expect(told('a', 'b')).toEqual(['-a', '+b']);
    expect(told('a\na', 'a\na')).toEqual([' a', ' a']);
    expect(told('a\na', 'a\na\na')).toEqual([' a', ' a', '+a']);
  });

  test('are left out where nothing changed nearby, and counted', () => {
    const lines = lineDiff('1\n2\n3\n4\n5\n6\n7', '1\n2\n3\n4\n5\n6\nx');

    expect(hunks(lines, 1)).toEqual([
      5,
      [
        { kind: 'same', text: '6' },
        { kind: 'removed', text: '7' },
        { kind: 'added', text: 'x' },
      ],
    ]);
  });
});
