import { Link } from '@tanstack/react-router';
import { nameOf } from '../api/urn';
import { linkTo } from '../app/thing';

/** Words of a glossary that say what a thing means. */
export function Terms({ terms }: { terms: string[] }) {
  return terms.map((urn, index) => (
    <span key={urn} title={urn}>
      {index > 0 && ', '}
      <Link {...linkTo(urn)}>{nameOf(urn)}</Link>
    </span>
  ));
}
