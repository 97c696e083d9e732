import { Link } from '@tanstack/react-router';
import type { Match, SearchHit } from '../api/types';
import { KindIcon } from '../app/KindIcon';
import { linkTo } from '../app/thing';
import { DomainLink } from '../domain/DomainLink';
import { useDomains } from '../domain/useDomains';
import { RunBadge } from '../job/RunBadge';
import { Marked } from '../kit/Marked';
import { TeamLink } from '../organization/TeamLink';
import { LifecycleBadge } from '../product/LifecycleBadge';
import { QualityBadge } from '../quality/QualityBadge';
import { text } from '../text';
import { MatchList } from './MatchList';
import styles from './Result.module.css';

interface Props {
  hit: SearchHit;
  /** Of its heading. */
  level?: 2 | 3;
}

export function Result({ hit, level = 2 }: Props) {
  const { hueOf } = useDomains();
  const Heading = `h${level}` as const;
  const matches = hit.matches ?? [];
  const title = matches.find(({ field }) => field === 'title');
  const name = matches.find(({ field }) => field === 'name');
  const description = matches.find(({ field }) => field === 'description');
  return (
    <article className={styles.result} data-hue={hueOf(hit.domain)}>
      <span className={styles.icon}>
        <KindIcon kind={hit.kind} />
      </span>
      <div className={styles.main}>
        <Heading className={styles.title}>
          <Link {...linkTo(hit.urn)}>
            {hit.title ? (
              <Words of={title} plain={hit.title} />
            ) : (
              <Words of={name} plain={hit.name} />
            )}
          </Link>
        </Heading>
        <p className={styles.name}>
          <span>{text.kind[hit.kind]}</span>
          {hit.domain && hit.kind !== 'domain' && <DomainLink path={hit.domain} />}
          {hit.owner && <TeamLink name={hit.owner} />}
          {hit.title && (
            <code>
              <Words of={name} plain={hit.name} />
            </code>
          )}
          {hit.namespace && <code className={styles.namespace}>{hit.namespace}</code>}
        </p>
        {(description ?? hit.description) && (
          <p className={styles.description}>
            <Words of={description} plain={hit.description ?? ''} />
          </p>
        )}
        <MatchList matches={matches} />
      </div>
      <Standing hit={hit} />
    </article>
  );
}

/** A field with the words that were searched for marked, if they are in it. */
function Words({ of: match, plain }: { of: Match | undefined; plain: string }) {
  return match ? <Marked text={match.text} ranges={match.ranges} /> : plain;
}

function Standing({ hit }: { hit: SearchHit }) {
  // What is as it should be needs no word.
  const isUsual = hit.lifecycle === 'active' || hit.lifecycle === 'declared';
  return (
    <div className={styles.standing}>
      {(hit.kind === 'product' || hit.quality) && <QualityBadge state={hit.quality} />}
      {hit.lifecycle && !isUsual && <LifecycleBadge lifecycle={hit.lifecycle} />}
      {hit.lastRun && (
        <span className={styles.run}>
          {text.job.lastRun} <RunBadge state={hit.lastRun} />
        </span>
      )}
    </div>
  );
}
