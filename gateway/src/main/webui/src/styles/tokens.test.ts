import { readFileSync } from 'node:fs';
import { contrast, type Oklch } from '../testing/contrast';

const css = readFileSync('src/styles/tokens.css', 'utf8');

const themes = ['light', 'dark'] as const;
type Theme = (typeof themes)[number];

const tokens = new Map<string, Record<Theme, Oklch>>();
const oklch = String.raw`oklch\(([\d.]+) ([\d.]+) ([\d.]+)\)`;
for (const [, name, ...numbers] of css.matchAll(
  new RegExp(String.raw`--([\w-]+): light-dark\(${oklch}, ${oklch}\);`, 'g'),
)) {
  const [a, b, c, d, e, f] = numbers.map(Number) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  tokens.set(name ?? '', { light: [a, b, c], dark: [d, e, f] });
}

function ratio(front: string, back: string, theme: Theme) {
  const [one, other] = [tokens.get(front), tokens.get(back)];
  if (!one || !other) {
    throw new Error(`No such pair of tokens: ${front} on ${back}`);
  }
  return contrast(one[theme], other[theme]);
}

const grounds = ['paper', 'surface', 'surface-sunken', 'surface-hover', 'surface-raised'];
const states = ['ok', 'warn', 'bad', 'calm'];

const texts = [
  ...['text-1', 'text-2', 'text-3'].flatMap((text) => grounds.map((ground) => [text, ground])),
  ...['paper', 'surface', 'surface-sunken', 'surface-raised'].flatMap((ground) =>
    ['accent', 'accent-hover', ...states].map((text) => [text, ground]),
  ),
  ...states.flatMap((state) => [
    [state, `${state}-bg`],
    ['text-1', `${state}-bg`],
    ['text-2', `${state}-bg`],
  ]),
  ...['warn-bg', 'bad-bg'].flatMap((ground) =>
    ['text-3', 'accent', 'warn', 'bad', 'calm'].map((text) => [text, ground]),
  ),
  ['accent', 'accent-bg'],
  ['accent', 'surface-hover'],
  ['text-1', 'accent-bg'],
  ['accent-text', 'accent'],
  ['accent-text', 'accent-hover'],
  ['text-1', 'mark-bg'],
  ['text-2', 'mark-bg'],
] as [string, string][];

const lines = [
  ...['paper', 'surface', 'surface-sunken'].map((ground) => ['line-strong', ground]),
  ...['paper', 'surface'].flatMap((ground) =>
    Array.from({ length: 12 }, (_, hue) => [`domain-${hue}`, ground]),
  ),
] as [string, string][];

describe.each(themes)('in the %s theme', (theme) => {
  test.each(texts)('%s can be read on %s', (text, ground) => {
    expect(ratio(text, ground, theme)).toBeGreaterThanOrEqual(4.5);
  });

  test.each(lines)('%s can be seen on %s', (line, ground) => {
    expect(ratio(line, ground, theme)).toBeGreaterThanOrEqual(3);
  });
});
