import { Link } from '@tanstack/react-router';
import { parseUrn } from '../api/urn';
import { linkTo } from '../app/thing';
import { Identifier } from '../kit/Identifier';

interface Props {
  urn: string;
  title?: string;
  /** That it is read in; its page as it last stood in it. */
  version?: string | undefined;
}

/** A product by its title or, where that is not at hand, its name. */
export function ProductLink({ urn, title, version }: Props) {
  const { first: domain, second: name } = parseUrn(urn);
  const words = title || <Identifier>{`${domain}/${name}`}</Identifier>;
  return version === undefined ? (
    <Link {...linkTo(urn)}>{words}</Link>
  ) : (
    <Link to="/products/$domain/$name/past" params={{ domain, name }} search={{ version }}>
      {words}
    </Link>
  );
}
