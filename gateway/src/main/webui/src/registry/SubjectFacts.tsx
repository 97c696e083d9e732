import { Link } from '@tanstack/react-router';
import type { Subject } from '../api/types';
import { nameOf } from '../api/urn';
import { linkTo } from '../app/thing';
import { Fact, Facts } from '../kit/Facts';
import { Identifier } from '../kit/Identifier';
import { Moment } from '../kit/Moment';
import { text } from '../text';
import { ClaimedBy } from './ClaimedBy';
import { level } from './SubjectTable';

export function SubjectFacts({ subject }: { subject: Subject }) {
  const { claimedBy, dataset, contract, compatibility, mode } = subject;
  return (
    <Facts>
      <Fact label={text.subject.claimedBy}>
        {claimedBy ? <ClaimedBy claim={claimedBy} /> : text.subject.nobody}
      </Fact>
      <Fact label={text.subject.dataset}>{dataset && <Thing urn={dataset} />}</Fact>
      <Fact label={text.subject.contract}>{contract && <Thing urn={contract} />}</Fact>
      <Fact label={text.subject.compatibility}>
        {compatibility ? level(compatibility) : text.subject.inherited}
      </Fact>
      <Fact label={text.subject.mode}>{mode ? level(mode) : text.subject.inherited}</Fact>
      <Fact label={text.subject.schemaId}>{subject.schemaId}</Fact>
      <Fact label={text.fact.updated}>
        <Moment at={subject.updatedAt} />
      </Fact>
    </Facts>
  );
}

function Thing({ urn }: { urn: string }) {
  return (
    <Link {...linkTo(urn)} title={urn}>
      <Identifier>{nameOf(urn)}</Identifier>
    </Link>
  );
}
