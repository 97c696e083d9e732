import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { subjectSchemaQuery } from '../api/registryQueries';
import type { Subject } from '../api/types';
import { QuerySection } from '../app/QuerySection';
import { Choice } from '../kit/Choice';
import { CodeBlock } from '../kit/CodeBlock';
import { CopyButton } from '../kit/CopyButton';
import { text } from '../text';
import { prettySchema } from './prettySchema';
import { versionOptions } from './versionOptions';

const route = getRouteApi('/subjects/$name');

/** The text of the latest version, or of another that is chosen. */
export function SchemaText({ subject }: { subject: Subject }) {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const options = versionOptions(subject);
  const version = Number(search.version ?? subject.latestVersion ?? options[0]?.value);
  return (
    <QuerySection
      id="schema"
      title={text.subject.schema}
      query={useQuery(subjectSchemaQuery(subject.name, version))}
      controls={
        <Choice
          label={text.subject.version}
          placeholder={text.subject.chooseVersion}
          value={String(version)}
          onChange={(chosen) =>
            void navigate({
              search: { ...search, version: chosen },
              replace: true,
              resetScroll: false,
            })
          }
          options={options}
        />
      }
    >
      {({ schema }) => {
        const pretty = prettySchema(schema);
        return (
          <CodeBlock
            label={text.subject.schema}
            title={`${subject.name} ${version}`}
            actions={<CopyButton value={pretty} label={text.subject.copy} />}
          >
            {pretty}
          </CodeBlock>
        );
      }}
    </QuerySection>
  );
}
