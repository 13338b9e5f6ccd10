import { setTimeZone } from '@entente/protocol/api/people';
import type { AllianceId } from '@entente/protocol/ids';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from './call.ts';
import { keys } from './keys.ts';

/** Says where our firm is; resolves when the page knows it. */
export function useSetTimeZone(allianceId: AllianceId) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (timeZone: string) => call(setTimeZone, { params: { allianceId }, input: { timeZone } }),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.me }),
  });
}
