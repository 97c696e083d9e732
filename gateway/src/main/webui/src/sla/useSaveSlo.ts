import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ApiError } from '../api/client';
import { putSlo, sloNames } from '../api/slaQueries';
import type { SloDraft } from '../api/types';
import { text } from '../text';

/** The queries that tell of promises, be it about a dataset or about a product that offers it. */
export const TOLD_BY = ['slas', 'sla-forecast', 'sla-compliance'];

interface Written {
  name: string;
  draft: SloDraft;
}

/** Makes a promise, or writes over the one that was opened. */
export function useSaveSlo(isNew: boolean, onSaved: (name: string) => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ name, draft }: Written) => {
      // The service would replace whatever has the name.
      if (isNew && (await sloNames()).includes(name)) {
        throw ApiError.at('name', text.slo.taken);
      }
      await putSlo(name, draft);
    },
    onSuccess: (_, { name }) => {
      for (const key of TOLD_BY) {
        void client.invalidateQueries({ queryKey: [key] });
      }
      onSaved(name);
    },
  });
}
