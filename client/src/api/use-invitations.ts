import { acceptInvitation, invite, readInvitation } from '@entente/protocol/api/invitations';
import { startAlliance } from '@entente/protocol/api/people';
import type { AllianceId, FirmId } from '@entente/protocol/ids';
import type { Role } from '@entente/protocol/roles';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import { call } from './call.ts';
import { ownZone } from '../ui/own-zone.ts';
import { keys } from './keys.ts';

/** What the invitation behind a link offers. `not_found` when used up, expired or unknown. */
export const useInvitation = (token: string) =>
  useQuery({
    queryKey: keys.invitation(token),
    queryFn: ({ signal }) => call(readInvitation, { params: { token }, signal }),
  });

/** Makes a link that lets one person join a firm; its token is given once. */
export const useInvite = (allianceId: AllianceId) =>
  useMutation({
    mutationFn: (input: { firmId: FirmId; role: Role }) => call(invite, { params: { allianceId }, input }),
  });

/** Joins by a link; resolves when the page knows the alliance. */
export function useAcceptInvitation(token: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => call(acceptInvitation, { params: { token }, input: { timeZone: ownZone() } }),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.me }),
  });
}

/** Starts an alliance; resolves when the page knows it. */
export function useStartAlliance() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: z.input<typeof startAlliance.input>) => call(startAlliance, { input }),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.me }),
  });
}
