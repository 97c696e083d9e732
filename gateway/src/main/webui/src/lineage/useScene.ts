import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { lineageChangesQuery, type SceneExtent, sceneQuery } from '../api/lineageQueries';
import { parseUrn } from '../api/urn';
import { type Lineage, ofScene, withChanges } from './model';
import type { LineageState } from './state';
import { useProductTitles } from './useProductTitles';

export const USUAL_NODES = 60;

/** Whether jobs are among what is around a thing. */
export function hasJobs(urn: string) {
  return ['dataset', 'job'].includes(parseUrn(urn).kind);
}

export function extentOf(urn: string, usualDepth: number, state: LineageState): SceneExtent {
  return {
    urn,
    depth: Number(state.depth ?? usualDepth),
    nodeBudget: Number(state.nodes ?? USUAL_NODES),
    direction: state.direction,
    // What changed is told of each job.
    fold: hasJobs(urn) && state.fold !== 'no' && state.from === undefined,
  };
}

/** Of which instant the scene is; undefined for now. */
export function instantShown({ at, from, to }: LineageState) {
  return from === undefined ? at : to;
}

/** What the section shows: what the page knows already, unless something else is asked for. */
export function useScene(urn: string, usualDepth: number, state: LineageState, usual: Lineage) {
  const { fold, ...extent } = extentOf(urn, usualDepth, state);
  const { direction, depth, nodes, at, from = '', to } = state;
  const isUsual =
    fold === hasJobs(urn) && [direction, depth, nodes, at, to].every((one) => one === undefined);
  const scene = useQuery({
    ...sceneQuery({ ...extent, fold }, instantShown(state)),
    enabled: !isUsual,
    placeholderData: keepPreviousData,
  });
  const changes = useQuery({
    ...lineageChangesQuery(extent, from, to),
    enabled: from !== '',
    placeholderData: keepPreviousData,
  });
  const titles = useProductTitles(!isUsual && urn.startsWith('product:'));
  const shown = isUsual ? undefined : scene.data;
  const told = from === '' ? undefined : changes.data;
  const lineage = useMemo(() => {
    const base = isUsual ? usual : shown && ofScene(shown, usual.nodes, titles);
    return base && told ? withChanges(base, told) : base;
  }, [isUsual, usual, shown, titles, told]);
  return {
    lineage,
    changes: told,
    error: isUsual ? changes.error : (scene.error ?? changes.error),
  };
}
