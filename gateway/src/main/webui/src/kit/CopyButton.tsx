import { Check, Copy } from 'lucide-react';
import { useEffect, useState } from 'react';
import { text } from '../text';
import { Button } from './Button';

const SHOWN_MS = 2_000;

export function CopyButton({ value, label }: { value: string; label: string }) {
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (copied) {
      const timer = setTimeout(() => {
        setCopied(false);
      }, SHOWN_MS);
      return () => {
        clearTimeout(timer);
      };
    }
  }, [copied]);
  const copy = async () => {
    await navigator.clipboard.writeText(value);
    setCopied(true);
  };
  return (
    <Button look="quiet" aria-label={copied ? text.copied : label} onPress={() => void copy()}>
      {copied ? <Check aria-hidden size={15} /> : <Copy aria-hidden size={15} />}
    </Button>
  );
}
