import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { differenceQuery } from '../api/contractQueries';
import type { Contract } from '../api/types';
import { QuerySection } from '../app/QuerySection';
import { Choice } from '../kit/Choice';
import { text } from '../text';
import { ContractChanges } from './ContractChanges';

const route = getRouteApi('/contracts/$id');

/** What changed between two versions: the latest two unless others are chosen. */
export function ContractDifference({ contract: { id, versions } }: { contract: Contract }) {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const [latest, earlier] = versions;
  const from = search.from ?? earlier?.version ?? '';
  const to = search.to ?? latest?.version ?? '';
  const query = useQuery({ ...differenceQuery(id, from, to), enabled: versions.length > 1 });
  if (versions.length < 2) {
    return null;
  }
  const choose = (chosen: { from?: string; to?: string }) =>
    void navigate({
      search: { ...search, from, to, ...chosen },
      replace: true,
      resetScroll: false,
    });
  const choices = { placeholder: text.contractDifference.choose, options: versions.map(option) };
  return (
    <QuerySection
      id="difference"
      title={text.contractDifference.title}
      query={query}
      controls={
        <Choice
          {...choices}
          label={text.contractDifference.from}
          value={from}
          onChange={(chosen) => {
            choose({ from: chosen });
          }}
        >
          <Choice
            {...choices}
            label={text.contractDifference.to}
            value={to}
            onChange={(chosen) => {
              choose({ to: chosen });
            }}
          />
        </Choice>
      }
    >
      {(difference) => <ContractChanges difference={difference} />}
    </QuerySection>
  );
}

function option({ version }: Contract['versions'][number]) {
  return { value: version, label: version };
}
