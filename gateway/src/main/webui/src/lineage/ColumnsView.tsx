import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { columnLineageQuery } from '../api/lineageQueries';
import { QueryView } from '../app/QueryView';
import { Choice } from '../kit/Choice';
import { Empty } from '../kit/Empty';
import { text } from '../text';
import { ColumnScenery } from './ColumnScenery';
import { columnsTold } from './columnModel';
import styles from './Lists.module.css';
import controls from './SceneControls.module.css';
import { type LineageState, without } from './state';
import { TimeChoice } from './TimeChoice';
import { TimeNotice } from './TimeNotice';

interface Props {
  urn: string;
  /** Names, in their order. */
  columns: string[];
  state: LineageState;
  onState: (state: LineageState) => void;
}

/** What flows into and out of one column of a dataset. */
export function ColumnsView({ urn, columns, state, onState }: Props) {
  // What changed is told of datasets and jobs only.
  const shown = without(state, 'from', 'to');
  const { at } = shown;
  const around = useQuery({
    ...columnLineageQuery({ urn, depth: 1, indirect: true }, at),
    placeholderData: keepPreviousData,
  });
  return (
    <div className={styles.view}>
      <p className={styles.lead}>{text.columnLineage.lead}</p>
      <TimeNotice state={shown} onState={onState} pastAdvice={text.columnLineage.pastAdvice} />
      <QueryView query={around}>
        {(scene) => {
          const told = columnsTold(scene, columns);
          const column = state.column ?? told[0];
          if (column === undefined) {
            return at === undefined ? (
              <Empty title={text.columnLineage.none}>{text.columnLineage.noneAdvice}</Empty>
            ) : (
              <Empty title={text.columnLineage.nonePast}>{text.columnLineage.nonePastAdvice}</Empty>
            );
          }
          return (
            <>
              <div className={controls.controls}>
                <Choice
                  size="small"
                  label={text.columnLineage.column}
                  value={column}
                  onChange={(chosen) => {
                    onState({ ...state, column: chosen });
                  }}
                  options={[...new Set([...told, column])].map((value) => ({
                    value,
                    label: value || text.columnLineage.wholeDataset,
                  }))}
                />
                <Choice
                  size="small"
                  label={text.columnLineage.flows}
                  value={state.indirect ?? 'no'}
                  onChange={(chosen) => {
                    const others = without(state, 'indirect');
                    onState(chosen === 'yes' ? { ...others, indirect: 'yes' } : others);
                  }}
                  options={[
                    { value: 'no', label: text.columnLineage.direct },
                    { value: 'yes', label: text.columnLineage.indirect },
                  ]}
                />
                <TimeChoice state={shown} onState={onState} canCompare={false} />
              </div>
              <ColumnScenery
                urn={urn}
                column={column}
                withIndirect={state.indirect === 'yes'}
                at={at}
              />
            </>
          );
        }}
      </QueryView>
    </div>
  );
}
