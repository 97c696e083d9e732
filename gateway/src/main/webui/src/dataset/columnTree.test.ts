import type { Column, Drift } from '../api/types';
import { columnRows, rowsWith } from './columnTree';

const columns = (...names: string[]): Column[] =>
  names.map((name) => ({ name, type: '', description: '', tags: [] }));

describe('Columns', () => {
  test('follow the one they are nested in, called by what the path adds', () => {
    const rows = columnRows(columns('id', 'buyer', 'total', 'buyer.name', 'buyer.name.first'));

    expect(rows.map(({ label, ancestors, inside }) => [label, ancestors.length, inside])).toEqual([
      ['id', 0, 0],
      ['buyer', 0, 2],
      ['name', 1, 1],
      ['first', 2, 0],
      ['total', 0, 0],
    ]);
  });

  test('with a dot in their name are not nested in what is not there', () => {
    expect(columnRows(columns('geo.lat', 'geo.lat.deg')).map(({ label }) => label)).toEqual([
      'geo.lat',
      'deg',
    ]);
  });

  test('that were found and not declared come last, marked', () => {
    const drift: Drift[] = [
      { column: 'ID', kind: 'type', declaredType: 'int', foundType: 'text', source: 'dbt' },
      { column: 'extra', kind: 'unexpected', foundType: 'text', source: 'dbt' },
    ];
    const rows = columnRows(columns('id', 'total'), drift);

    expect(rows.map(({ label, drift: found }) => [label, found?.kind])).toEqual([
      ['id', 'type'],
      ['total', undefined],
      ['extra', 'unexpected'],
    ]);
  });

  test('that are looked for come with those they are nested in', () => {
    const rows = columnRows(columns('id', 'buyer', 'buyer.name', 'buyer.mail'));

    expect(rowsWith(rows, 'mail').map(({ label }) => label)).toEqual(['buyer', 'mail']);
  });
});
