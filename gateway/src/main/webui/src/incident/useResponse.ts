import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type IncidentAct, incidentQuery, respond } from '../api/incidentQueries';
import type { Incident } from '../api/types';

/**
 * The answer is the incident as it is from now on; its timeline has grown, and lists may differ.
 * What is decided is decided of the incident as it was when one began, however often it is asked
 * for meanwhile: only who wants to see how it is now goes on with that.
 */
export function useResponse(incident: Incident, onDone: (act: IncidentAct) => void) {
  const client = useQueryClient();
  const [seen, setSeen] = useState(incident);
  const { id } = incident;
  const response = useMutation({
    mutationFn: (act: IncidentAct) => respond(seen, act),
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
    setSeen(client.getQueryData(incidentQuery(id).queryKey) ?? seen);
    response.reset();
  };
  return { ...response, refresh };
}
