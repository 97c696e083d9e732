import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { sceneQuery } from '../api/lineageQueries';
import type { Scene } from '../api/types';
import { QuerySection } from '../app/QuerySection';
import { Empty } from '../kit/Empty';
import { text } from '../text';
import { type LineageProps, LineageTabs } from './LineageTabs';
import { ofScene } from './model';
import { extentOf } from './useScene';

interface Props extends Omit<LineageProps, 'usual'> {
  /** How lineage comes about. */
  advice?: string | undefined;
}

/** What pipelines have told of a thing's surroundings. */
export function SceneSection({ advice = text.lineage.advice, ...props }: Props) {
  const scene = useQuery(sceneQuery(extentOf(props.urn, props.usualDepth, {})));
  const none = <Empty title={text.lineage.none}>{advice}</Empty>;
  return (
    <QuerySection id="lineage" title={text.lineage.title} query={scene} unknown={none}>
      {(data) =>
        data.nodes.length > 1 ? <Tabbed key={props.urn} {...props} scene={data} /> : none
      }
    </QuerySection>
  );
}

function Tabbed({ scene, ...props }: Omit<LineageProps, 'usual'> & { scene: Scene }) {
  const usual = useMemo(() => ofScene(scene), [scene]);
  return <LineageTabs {...props} usual={usual} />;
}
