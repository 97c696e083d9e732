import { render } from '@testing-library/react';
import type { Ranges } from '../api/types';
import { Marked } from './Marked';

function html(text: string, ranges: Ranges) {
  return render(<Marked text={text} ranges={ranges} />).container.innerHTML;
}

describe('Marked words', () => {
  test('stand where the ranges say', () => {
    expect(html('order lines', [[0, 5]])).toBe('<mark>order</mark> lines');
  });

  test('may come in any order and touch each other', () => {
    expect(
      html('order_id', [
        [5, 8],
        [0, 5],
      ]),
    ).toBe('<mark>order</mark><mark>_id</mark>');
  });

  test('are marked once where ranges overlap', () => {
    expect(
      html('orders', [
        [0, 5],
        [2, 6],
      ]),
    ).toBe('<mark>order</mark>s');
  });

  test('are text, never HTML', () => {
    expect(html('<b>', [])).toBe('&lt;b&gt;');
  });
});
