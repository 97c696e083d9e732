import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type IncidentAct, incidentQuery, respond } from '../api/incidentQueries';
import type { Incident } from '../api/types';

/** The answer is the incident as it is from now on; its timeline has grown, and lists may differ. */
export function useResponse(incident: Incident, onDone: (act: IncidentAct) => void) {
  const client = useQueryClient();
  const { id } = incident;
  const response = useMutation({
    mutationFn: (act: IncidentAct) => respond(incident, act),
    onSuccess: (changed, act) => {
      client.setQueryData(incidentQuery(id).queryKey, changed);
      void client.invalidateQueries({ queryKey: ['incident-parts', id] });
      void client.invalidateQueries({ queryKey: ['incidents'] });
      onDone(act);
    },
  });
  /** After somebody else was faster. */
  const refresh = async () => {
    await Promise.all([
      client.invalidateQueries({ queryKey: ['incident', id] }),
      client.invalidateQueries({ queryKey: ['incident-parts', id] }),
    ]);
    response.reset();
  };
  return { ...response, refresh };
}
