import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { domainsQuery, teamsQuery } from '../api/catalogQueries';
import { searchQuery } from '../api/queries';
import { FieldGroup } from '../kit/Field';
import { WordsField } from '../kit/WordsField';
import { text } from '../text';
import type { PartProps } from './RuleForm';

/** As quality-service's RuleDraft has it. */
const LONGEST = { domain: 600, team: 100, tag: 300 };

/** Whose data incidents must concern. What is offered is what the catalog knows. */
export function WhoseFields({ answers, onChange, faultAt }: PartProps) {
  const { domains, teams, tags } = answers;
  const { data: knownDomains = [] } = useQuery(domainsQuery);
  const { data: knownTeams } = useQuery(teamsQuery);
  const { data: products } = useInfiniteQuery(searchQuery('', { kind: ['product'] }, 1));
  const domainTitles = new Map(knownDomains.map(({ path, title }) => [path, title]));
  const teamTitles = new Map(knownTeams?.items.map(({ name, title }) => [name, title]));
  return (
    <FieldGroup title={text.rule.whose}>
      <WordsField
        label={text.rule.domains}
        note={text.rule.domainsNote}
        fault={faultAt('domains')}
        words={text.form}
        maxLength={LONGEST.domain}
        suggestions={[...domainTitles.keys()]}
        labelOf={(path) => domainTitles.get(path)}
        value={domains}
        onChange={(chosen) => {
          onChange({ domains: chosen });
        }}
      />
      <WordsField
        label={text.rule.teams}
        note={text.rule.teamsNote}
        fault={faultAt('teams')}
        words={text.form}
        maxLength={LONGEST.team}
        suggestions={[...teamTitles.keys()]}
        labelOf={(name) => teamTitles.get(name)}
        value={teams}
        onChange={(chosen) => {
          onChange({ teams: chosen });
        }}
      />
      <WordsField
        label={text.rule.tags}
        note={text.rule.tagsNote}
        fault={faultAt('tags')}
        words={text.form}
        maxLength={LONGEST.tag}
        suggestions={products?.pages[0]?.facets.tag?.map(({ value }) => value) ?? []}
        value={tags}
        onChange={(chosen) => {
          onChange({ tags: chosen });
        }}
      />
    </FieldGroup>
  );
}
