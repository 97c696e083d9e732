import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { Menu as AriaMenu, MenuItem, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { Button } from './Button';
import styles from './Menu.module.css';

export interface MenuEntry<K extends string> {
  id: K;
  icon: ReactNode;
  label: string;
  /** Given, it is a link to what the interface does not show: it opens beside it. */
  href?: string;
}

interface Props<K extends string> {
  /** Names the button for those who do not see what is on it. */
  label: string;
  button: ReactNode;
  /** Stands above the entries. */
  heading?: ReactNode;
  entries: MenuEntry<K>[];
  onAction: (id: K) => void;
  /** Given, one of the entries is chosen and the others are not. */
  selected?: K;
}

export function Menu<K extends string>(props: Props<K>) {
  const { label, button, heading, entries, onAction, selected } = props;
  return (
    <MenuTrigger>
      <Button look="quiet" aria-label={label}>
        {button}
      </Button>
      <Popover placement="bottom end" isNonModal className={styles.popover}>
        {heading && <div className={styles.heading}>{heading}</div>}
        <AriaMenu
          aria-label={label}
          className={styles.menu}
          onAction={(key) => {
            onAction(key as K);
          }}
          selectionMode={selected ? 'single' : 'none'}
          selectedKeys={selected ? [selected] : []}
        >
          {entries.map((entry) => (
            <MenuItem
              key={entry.id}
              id={entry.id}
              textValue={entry.label}
              className={styles.item}
              {...(entry.href !== undefined && { href: entry.href, target: '_blank' })}
            >
              {entry.icon}
              <span className={styles.label}>{entry.label}</span>
              {entry.id === selected && <Check aria-hidden size={14} />}
            </MenuItem>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}
