import axe from 'axe-core';

const LEVELS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/**
 * What on the page, or a part of it, a machine finds to be against WCAG 2.2 AA, with where it is. It says nothing of
 * colours, as nothing is painted here: tokens.test.ts measures those.
 */
export async function barriers(within: Element = document.body) {
  const { violations } = await axe.run(within, {
    runOnly: { type: 'tag', values: LEVELS },
    rules: { 'color-contrast': { enabled: false } },
  });
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}
