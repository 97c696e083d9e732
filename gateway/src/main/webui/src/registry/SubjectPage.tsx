import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { subjectQuery } from '../api/registryQueries';
import { Columns } from '../dataset/Columns';
import { HistorySection } from '../history/HistorySection';
import { Mark } from '../kit/Mark';
import { Section } from '../kit/Section';
import { ThingHeader } from '../kit/ThingHeader';
import { ThingLayout } from '../kit/ThingLayout';
import { text } from '../text';
import { ClaimSubject } from './ClaimSubject';
import { References } from './References';
import { SchemaText } from './SchemaText';
import { SubjectFacts } from './SubjectFacts';
import { SubjectVersions } from './SubjectVersions';
import { VersionDifference } from './VersionDifference';

const route = getRouteApi('/subjects/$name');

export function SubjectPage() {
  const { name } = route.useParams();
  const { data: subject } = useSuspenseQuery(subjectQuery(name));
  return (
    <ThingLayout
      header={
        <ThingHeader
          place={<span>{text.kind.subject}</span>}
          title={subject.name}
          isIdentifier
          urn={subject.urn}
          states={
            <>
              {subject.type && <Mark>{text.subject.types[subject.type]}</Mark>}
              {subject.latestVersion === undefined
                ? text.subject.gone
                : text.product.version(String(subject.latestVersion))}
            </>
          }
        />
      }
      facts={<SubjectFacts subject={subject} />}
      notices={<ClaimSubject subject={subject} />}
    >
      <title>{text.title(subject.name)}</title>
      {subject.versions.length > 0 && <SchemaText subject={subject} />}
      <Section id="columns" title={text.subject.schemaColumns}>
        <Columns columns={subject.columns} />
      </Section>
      <SubjectVersions subject={subject} />
      <VersionDifference subject={subject} />
      <References subject={subject} />
      <HistorySection urn={subject.urn} />
    </ThingLayout>
  );
}
