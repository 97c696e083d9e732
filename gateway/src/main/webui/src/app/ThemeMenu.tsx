import { Monitor, Moon, Sun } from 'lucide-react';
import { Menu } from '../kit/Menu';
import { text } from '../text';
import { THEMES, useTheme } from './theme';

const ICONS = { light: Sun, dark: Moon, system: Monitor };

export function ThemeMenu() {
  const [theme, choose] = useTheme();
  const Icon = ICONS[theme];
  return (
    <Menu
      label={`${text.theme.label}: ${text.theme[theme]}`}
      button={<Icon aria-hidden size={18} />}
      selected={theme}
      onAction={choose}
      entries={THEMES.map((id) => {
        const ThemeIcon = ICONS[id];
        return { id, label: text.theme[id], icon: <ThemeIcon aria-hidden size={16} /> };
      })}
    />
  );
}
