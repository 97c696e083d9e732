import { assignHues } from './hues';

describe('The hues of domains', () => {
  const twelve = Array.from({ length: 12 }, (_, index) => `domain-${index}`);

  test('differ as long as there are enough of them', () => {
    expect(new Set(assignHues(twelve).values()).size).toBe(12);
  });

  test('are shared by what belongs to the same domain', () => {
    expect([...assignHues(['checkout', 'checkout/payments']).keys()]).toEqual(['checkout']);
  });

  test('do not depend on the order in which domains are told', () => {
    const one = assignHues(twelve);
    const other = assignHues(twelve.toReversed());

    expect(twelve.map((path) => one.get(path))).toEqual(twelve.map((path) => other.get(path)));
  });

  test('are shared out again when there are more domains than hues', () => {
    const many = assignHues(Array.from({ length: 40 }, (_, index) => `domain-${index}`));

    expect(many.size).toBe(40);
    expect([...many.values()].every((hue) => hue >= 0 && hue < 12)).toBe(true);
  });
});
