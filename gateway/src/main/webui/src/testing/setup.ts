import '@testing-library/jest-dom/vitest';
import { cleanup, configure } from '@testing-library/react';

// A machine that does other things too may take its time. Whether an element is hidden is costly to
// find out, and toBeVisible asks for it where it matters.
configure({ asyncUtilTimeout: 5_000, defaultHidden: true });

// What jsdom has no notion of: it lays nothing out, so nothing ever changes its size.
class NoResizes implements ResizeObserver {
  observe = () => undefined;
  unobserve = () => undefined;
  disconnect = () => undefined;
}
window.ResizeObserver = NoResizes;
window.scrollTo = () => undefined;

afterEach(() => {
  cleanup();
  localStorage.clear();
  delete document.documentElement.dataset.theme;
});
