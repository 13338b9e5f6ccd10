import { readSigningRules, setSigningRule } from '@entente/protocol/api/agreeing';
import type { SigningRule } from '@entente/protocol/api/proposals';
import type { AllianceId } from '@entente/protocol/ids';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from './call.ts';
import { keys } from './keys.ts';

/** How each firm of the alliance signs. */
export const useSigningRules = (allianceId: AllianceId) =>
  useQuery({
    queryKey: keys.signingRules(allianceId),
    queryFn: async ({ signal }) => (await call(readSigningRules, { params: { allianceId }, signal })).rules,
  });

/** Sets how the own firm signs. */
export function useSetSigningRule(allianceId: AllianceId) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: SigningRule) => call(setSigningRule, { params: { allianceId }, input }),
    onSuccess: ({ rules }) => client.setQueryData(keys.signingRules(allianceId), rules),
    onError: () => client.invalidateQueries({ queryKey: keys.members(allianceId) }),
  });
}
