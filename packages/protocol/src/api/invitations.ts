import { z } from 'zod';
import { allianceId, firmId } from '../ids.ts';
import { role } from '../roles.ts';
import { timeZone } from '../time-zone.ts';
import { endpoint } from './endpoint.ts';

/**
 * A link that lets one person join a firm in an alliance. A liaison invites to the own firm; as long as the partner
 * firm has nobody, whoever started the alliance may invite its first liaison.
 */
export const invite = endpoint('POST', '/api/alliances/:allianceId/invitations', {
  input: z.object({ firmId, role }),
  /** `token` is shown once; only its hash is kept. */
  output: z.object({ token: z.string(), expiresAt: z.iso.datetime() }),
});

/** What an invitation offers, for whoever holds the link. `not_found` when used up, expired or unknown. */
export const readInvitation = endpoint('GET', '/api/invitations/:token', {
  input: z.void(),
  output: z.object({ alliance: z.string(), firm: z.string(), role, invitedBy: z.string() }),
});

/** Joins. `conflict` when one is already a member of the alliance. */
export const acceptInvitation = endpoint('POST', '/api/invitations/:token/accept', {
  /** Where who joins is: the first one of a firm says so for it. */
  input: z.object({ timeZone: timeZone.optional() }),
  output: z.object({ allianceId }),
});
