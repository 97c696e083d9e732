import { readFileSync } from 'node:fs';

const page = readFileSync('index.html', 'utf8');

describe('The page as it is delivered', () => {
  test('has no script or style of its own, as the security policy demands', () => {
    const { head, body } = new DOMParser().parseFromString(page, 'text/html');

    expect(head.querySelectorAll('style, script:not([src]), [style], [onload]')).toHaveLength(0);
    expect(body.querySelectorAll('style, script:not([src]), [style], [onload]')).toHaveLength(0);
  });

  test('stands in for the style that React Aria would add, by the name it looks for', () => {
    const usePress = readFileSync(
      'node_modules/react-aria/dist/private/interactions/usePress.mjs',
      'utf8',
    );
    const [, id] = /STYLE_ID = '([\w-]+)'/.exec(usePress) ?? [];

    expect(id).toBeDefined();
    expect(page).toContain(`<meta id="${id ?? ''}" />`);
  });

  test('has its theme set by the same key that the menu uses', () => {
    const key = /const KEY = '(.*)'/.exec(readFileSync('src/app/theme.ts', 'utf8'))?.[1] ?? '-';

    expect(readFileSync('public/theme.js', 'utf8')).toContain(`'${key}'`);
  });
});
