import { type ReactNode, useEffect, useRef } from 'react';
import { Tabs as AriaTabs, Tab, TabList, TabPanel } from 'react-aria-components/Tabs';
import styles from './Tabs.module.css';

export interface TabEntry<K extends string> {
  id: K;
  label: string;
  icon: ReactNode;
  /** After the label. */
  mark?: ReactNode;
  content: ReactNode;
}

interface Props<K extends string> {
  label: string;
  tabs: TabEntry<K>[];
  selected: K;
  onSelect: (id: K) => void;
}

/** Several ways to see the same thing. */
export function Tabs<K extends string>({ label, tabs, selected, onSelect }: Props<K>) {
  const list = useRef<HTMLDivElement>(null);
  // Where not all of them fit, the selected one is among those that are seen.
  useEffect(() => {
    // The tabs themselves come one pass later than what holds them.
    const frame = requestAnimationFrame(() => {
      const tab = list.current?.querySelector<HTMLElement>('[data-selected]');
      if (list.current && tab) {
        list.current.scrollLeft = tab.offsetLeft - (list.current.clientWidth - tab.offsetWidth) / 2;
      }
    });
    return () => {
      cancelAnimationFrame(frame);
    };
  }, [selected]);
  return (
    <AriaTabs
      className={styles.tabs}
      selectedKey={selected}
      onSelectionChange={(key) => {
        onSelect(key as K);
      }}
    >
      <TabList ref={list} aria-label={label} className={styles.list}>
        {tabs.map((tab) => (
          <Tab key={tab.id} id={tab.id} className={styles.tab}>
            {tab.icon}
            {tab.label}
            {tab.mark}
          </Tab>
        ))}
      </TabList>
      {tabs.map((tab) => (
        <TabPanel key={tab.id} id={tab.id} className={styles.panel}>
          {tab.content}
        </TabPanel>
      ))}
    </AriaTabs>
  );
}
