import { useQuery } from '@tanstack/react-query';
import { sceneQuery } from '../api/queries';
import { QuerySection } from '../app/QuerySection';
import { Empty } from '../kit/Empty';
import { text } from '../text';
import { LineageSection } from './LineageSection';
import { type LineageView, ofScene } from './model';

interface Props {
  urn: string;
  depth: number;
  view: LineageView;
  onView: (view: LineageView) => void;
}

/** What pipelines have told of a dataset's or job's surroundings. */
export function SceneSection({ urn, depth, view, onView }: Props) {
  const scene = useQuery(sceneQuery(urn, depth));
  const none = <Empty title={text.lineage.none}>{text.lineage.advice}</Empty>;
  return (
    <QuerySection id="lineage" title={text.lineage.title} query={scene} unknown={none}>
      {(data) =>
        data.nodes.length > 1 ? (
          <LineageSection lineage={ofScene(data)} view={view} onView={onView} />
        ) : (
          none
        )
      }
    </QuerySection>
  );
}
