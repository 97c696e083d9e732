import type { ReactNode } from 'react';
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
  return (
    <AriaTabs
      selectedKey={selected}
      onSelectionChange={(key) => {
        onSelect(key as K);
      }}
    >
      <TabList aria-label={label} className={styles.list}>
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
