import { roles, type Role } from '@entente/protocol/roles';

const everyone = roles;
const commenters = ['liaison', 'signatory', 'editor', 'commenter'] as const;
const editors = ['liaison', 'signatory', 'editor'] as const;
/** A firm's liaison may bind it as well: who starts an alliance has no other role at first. */
const signatories = ['liaison', 'signatory'] as const;
const liaisons = ['liaison'] as const;

/**
 * Who may do what: the only place that says so. Whether the thing exists, is archived or belongs to the actor's alliance
 * is not decided here (AC2).
 */
export const policy = {
  'alliance.read': everyone,
  'people.invite': liaisons,
  'document.read': everyone,
  'document.create': editors,
  'document.edit': editors,
  'document.rename': editors,
  'document.archive': editors,
  'document.bring_back': editors,
  'version.keep': editors,
  'proposal.make': editors,
  'proposal.sign': signatories,
  'read_back.say': editors,
  'dissent.record': editors,
  /** Says for a firm that what was agreed stands: whoever may bind it. */
  'review.record': signatories,
  'signing_rule.set': liaisons,
  'time_zone.set': liaisons,
  'premortem.write': commenters,
  'premortem.lead': editors,
  'thread.read': everyone,
  'thread.write': commenters,
  'thread.steer': commenters,
  /** Reads what a deleted message said: who answers for a firm, of either firm, so that neither takes words back unseen. */
  'thread.audit': liaisons,
} as const satisfies Record<string, readonly Role[]>;

/** Something a member may or may not do. */
export type Action = keyof typeof policy;

type ReadAction = 'alliance.read' | 'document.read';

/** The action that reads what another one is about: without it, nothing about the thing may be said. */
export function readActionOf(action: Action): ReadAction {
  switch (action) {
    case 'alliance.read':
    case 'people.invite':
    case 'signing_rule.set':
    case 'time_zone.set':
      return 'alliance.read';
    case 'document.read':
    case 'document.create':
    case 'document.edit':
    case 'document.rename':
    case 'document.archive':
    case 'document.bring_back':
    case 'version.keep':
    case 'proposal.make':
    case 'proposal.sign':
    case 'read_back.say':
    case 'dissent.record':
    case 'review.record':
    case 'premortem.write':
    case 'premortem.lead':
    case 'thread.read':
    case 'thread.write':
    case 'thread.steer':
    case 'thread.audit':
      return 'document.read';
  }
}
