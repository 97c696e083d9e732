import { differences, fieldsOf } from './difference';
import { pathWords, valueWords } from './words';

describe('The difference between two revisions', () => {
  test('is told field by field, without what every change changes', () => {
    const found = differences(
      { title: 'Orders', version: '1.0.0', revision: 1, updatedAt: 'then' },
      { title: 'All orders', version: '1.0.0', revision: 2, updatedAt: 'now' },
    );

    expect(found).toEqual([{ path: ['title'], before: 'Orders', after: 'All orders' }]);
  });

  test('finds the entries of a list by their names, wherever they stand', () => {
    const [table, topic] = [
      { name: 'table', type: 'table' },
      { name: 'topic', type: 'kafka' },
    ];
    const found = differences(
      { outputPorts: [table, topic] },
      { outputPorts: [{ ...topic, type: 'topic' }, table] },
    );

    expect(found).toEqual([
      { path: ['outputPorts', 'topic', 'type'], before: 'kafka', after: 'topic' },
    ]);
  });

  test('tells what was added and what was removed', () => {
    const found = differences(
      { members: [{ person: 'ada' }] },
      { members: [{ person: 'zoe', role: 'analyst' }] },
    );

    expect(found).toEqual([
      { path: ['members', 'ada'], before: { person: 'ada' } },
      { path: ['members', 'zoe'], after: { person: 'zoe', role: 'analyst' } },
    ]);
  });

  test('takes what is empty for what is absent', () => {
    expect(differences({ tags: [], purpose: '' }, { terms: [], successor: null })).toEqual([]);
  });

  test('compares lists of plain values whole', () => {
    expect(differences({ tags: ['a'] }, { tags: ['a', 'b'] })).toEqual([
      { path: ['tags'], before: ['a'], after: ['a', 'b'] },
    ]);
  });

  test('knows which fields it is about', () => {
    const found = differences({ slos: [], title: 'a' }, { slos: [{ property: 'x' }], title: 'b' });

    expect(fieldsOf(found)).toEqual(['slos', 'title']);
  });
});

describe('A value', () => {
  test.each([
    [['gold', 'pii'], 'gold, pii'],
    [true, 'yes'],
    [3, '3'],
    [{ name: 'table', customThing: 'x', tags: [] }, 'name: table\ncustom thing: x'],
    [[{ url: 'a' }, { url: 'b' }], 'url: a\n\nurl: b'],
  ])('%j is told as %j', (value, words) => {
    expect(valueWords(value)).toBe(words);
  });

  test('is found at a path that keeps names as they are', () => {
    expect(pathWords(['outputPorts', 'myPort', 'type'])).toBe('output ports › myPort › type');
  });
});
