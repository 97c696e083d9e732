import { useQueries } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { subjectSchemaQuery } from '../api/registryQueries';
import type { Subject } from '../api/types';
import { Choice } from '../kit/Choice';
import { LineDifference } from '../kit/LineDifference';
import { Notice } from '../kit/Notice';
import { Section } from '../kit/Section';
import { Skeleton } from '../kit/Skeleton';
import { text } from '../text';
import { prettySchema } from './prettySchema';
import { versionOptions } from './versionOptions';

const route = getRouteApi('/subjects/$name');

/** The texts of two versions, line by line: the latest two unless others are chosen. */
export function VersionDifference({ subject }: { subject: Subject }) {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const options = versionOptions(subject);
  const [latest, earlier] = options;
  const from = search.from ?? earlier?.value ?? '';
  const to = search.to ?? latest?.value ?? '';
  const [before, after] = useQueries({
    queries: [from, to].map((version) => ({
      ...subjectSchemaQuery(subject.name, Number(version)),
      enabled: options.length > 1,
    })),
  });
  if (options.length < 2 || !before || !after) {
    return null;
  }
  const choose = (chosen: { from?: string; to?: string }) =>
    void navigate({
      search: { ...search, from, to, ...chosen },
      replace: true,
      resetScroll: false,
    });
  const choices = { placeholder: text.subject.chooseVersion, options };
  const error = before.error ?? after.error;
  return (
    <Section id="difference" title={text.subject.difference}>
      <Choice
        {...choices}
        label={text.subject.from}
        value={from}
        onChange={(chosen) => {
          choose({ from: chosen });
        }}
      >
        <Choice
          {...choices}
          label={text.subject.to}
          value={to}
          onChange={(chosen) => {
            choose({ to: chosen });
          }}
        />
      </Choice>
      {before.data && after.data ? (
        <LineDifference
          label={text.subject.difference}
          before={prettySchema(before.data.schema)}
          after={prettySchema(after.data.schema)}
          words={text.subject}
        />
      ) : error ? (
        <Notice tone="warn">{error.message}</Notice>
      ) : (
        <Skeleton />
      )}
    </Section>
  );
}
