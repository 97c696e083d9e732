import { Link } from '@tanstack/react-router';
import { linkTo } from '../app/thing';
import { Notice } from '../kit/Notice';
import { text } from '../text';

/** That a page shows what once was, and the way to what is. */
export function PastNotice({ urn, title }: { urn: string; title: string }) {
  return (
    <Notice tone="calm" title={title}>
      {text.history.past} <Link {...linkTo(urn)}>{text.history.now}</Link>
    </Notice>
  );
}
