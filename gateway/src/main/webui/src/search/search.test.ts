import { parseSearch, stringifySearch } from '../app/searchParams';
import { facetOptions } from './facetOptions';
import { facetWord } from './facetWord';
import { searchState } from './searchState';

describe('The address of a search', () => {
  test('repeats a filter for each of its values', () => {
    const state = { q: 'order lines', kind: ['product', 'job'], domain: ['checkout/payments'] };
    const address = stringifySearch(state);

    expect(address).toBe('?q=order+lines&kind=product&kind=job&domain=checkout%2Fpayments');
    expect(searchState(parseSearch(address))).toEqual(state);
  });

  test('leaves out what does not matter', () => {
    expect(stringifySearch({ q: '', kind: [], owner: undefined })).toBe('');
  });

  test('keeps numbers, brackets and quotes as the words they are', () => {
    expect(searchState(parseSearch('?q=%5B1%5D'))).toEqual({ q: '[1]' });
    expect(searchState(parseSearch('?q=2026'))).toEqual({ q: '2026' });
  });

  test('may be typed by hand, with a single value, one twice, or names nobody knows', () => {
    expect(searchState(parseSearch('?kind=job&tag=a&tag=a&colour=blue&owner='))).toEqual({
      kind: ['job'],
      tag: ['a'],
    });
  });
});

describe('The values of a facet', () => {
  const count = (value: string, number = 1) => ({ value, count: number });
  const values = (...args: Parameters<typeof facetOptions>) =>
    facetOptions(...args).map(({ value }) => value);

  test('keep one order for kinds, whatever is found most', () => {
    expect(values('kind', [count('job', 9), count('team', 5), count('product', 1)], [])).toEqual([
      'product',
      'job',
      'team',
    ]);
  });

  test('put a domain right after the one it belongs to, and set in', () => {
    const counts = ['b', 'a-b', 'a/z', 'a', 'a/c'].map((path) => count(path));

    expect(facetOptions('domain', counts, []).map(({ value, depth }) => [value, depth])).toEqual([
      ['a', 0],
      ['a/c', 1],
      ['a/z', 1],
      ['a-b', 0],
      ['b', 0],
    ]);
  });

  test('do not set a domain in where its parent is not shown', () => {
    expect(facetOptions('domain', [count('a/b/c')], [])[0]?.depth).toBe(0);
  });

  test('hold what is chosen, also where it finds nothing', () => {
    expect(facetOptions('owner', [count('team-a')], ['team-b'])).toEqual([
      { value: 'team-a', count: 1, depth: 0 },
      { value: 'team-b', count: 0, depth: 0 },
    ]);
  });

  test('are said in words where we named them, and as they are where people did', () => {
    expect(facetWord('quality', 'failing')).toBe('Failing');
    expect(facetWord('tag', 'failing')).toBe('failing');
    expect(facetWord('kind', 'spaceship')).toBe('spaceship');
  });
});
