import { ChevronDown } from 'lucide-react';
import { Header } from 'react-aria-components/Header';
import { Menu, MenuItem, MenuSection, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { Button } from './Button';
import styles from './Menu.module.css';
import type { MenuEntry } from './Menu';

export interface NavGroup<K extends string> {
  title: string;
  entries: MenuEntry<K>[];
}

interface Props<K extends string> {
  /** On the button. */
  label: string;
  groups: NavGroup<K>[];
  onAction: (id: K) => void;
}

/** The places one can go to, in groups. */
export function NavMenu<K extends string>({ label, groups, onAction }: Props<K>) {
  return (
    <MenuTrigger>
      <Button look="quiet">
        {label}
        <ChevronDown aria-hidden size={14} />
      </Button>
      <Popover placement="bottom start" isNonModal className={styles.popover}>
        <Menu
          aria-label={label}
          className={styles.menu}
          onAction={(key) => {
            onAction(key as K);
          }}
        >
          {groups.map(({ title, entries }) => (
            <MenuSection key={title} className={styles.group}>
              <Header className={styles.title}>{title}</Header>
              {entries.map((entry) => (
                <MenuItem
                  key={entry.id}
                  id={entry.id}
                  textValue={entry.label}
                  className={styles.item}
                >
                  {entry.icon}
                  <span className={styles.label}>{entry.label}</span>
                </MenuItem>
              ))}
            </MenuSection>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
