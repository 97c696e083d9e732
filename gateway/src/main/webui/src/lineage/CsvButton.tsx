import { useMutation } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import { getCsv } from '../api/client';
import { nameOf } from '../api/urn';
import { Button } from '../kit/Button';
import { text } from '../text';
import styles from './CsvButton.module.css';

interface Props {
  address: string;
  urn: string;
  /** Ends the name of the file. */
  what: string;
}

/** The same as a file for a spreadsheet. */
export function CsvButton({ address, urn, what }: Props) {
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => getCsv(address),
    onSuccess: (table) => {
      save(table, `${nameOf(urn).replaceAll(/[^\w.-]+/g, '_')}-${what}.csv`);
    },
  });
  return (
    <span className={styles.csv}>
      {error && (
        <span role="alert">
          {text.lineage.csvFailed} {error.message}
        </span>
      )}
      <Button
        look="quiet"
        isDisabled={isPending}
        onPress={() => {
          mutate();
        }}
      >
        <Download aria-hidden size={15} />
        {text.lineage.csv}
      </Button>
    </span>
  );
}

function save(content: Blob, name: string) {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
