import { useState } from 'react';

export const THEMES = ['light', 'dark', 'system'] as const;
export type Theme = (typeof THEMES)[number];

/** Read by public/theme.js too. */
const KEY = 'meshwork.theme';

/** The theme the person chose; the system's until they choose. */
export function useTheme() {
  const [theme, setTheme] = useState(stored);
  const choose = (chosen: Theme) => {
    setTheme(chosen);
    if (chosen === 'system') {
      localStorage.removeItem(KEY);
      delete document.documentElement.dataset.theme;
    } else {
      localStorage.setItem(KEY, chosen);
      document.documentElement.dataset.theme = chosen;
    }
  };
  return [theme, choose] as const;
}

function stored(): Theme {
  const theme = localStorage.getItem(KEY);
  return theme === 'light' || theme === 'dark' ? theme : 'system';
}
