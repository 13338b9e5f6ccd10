import { z } from 'zod';

/** What a member may be in an alliance, most able first. */
export const roles = ['liaison', 'signatory', 'editor', 'commenter', 'viewer'] as const;

export const role = z.enum(roles);

/** A member's role; what each may do stands in the server's policy table. */
export type Role = z.infer<typeof role>;
