import { AppError } from '@entente/protocol/errors';
import { allianceId, firmId, userId } from '@entente/protocol/ids';
import { roles } from '@entente/protocol/roles';
import { describe, expect, it } from 'vitest';
import type { Actor } from './actor.ts';
import { assertAllowed, authorize } from './authorize.ts';
import { policy, readActionOf, type Action } from './policy.ts';

const actions = Object.keys(policy) as Action[];

const actorWith = (role: Actor['role']): Actor => ({
  userId: userId.parse('0b3f62c8-0f0e-4e5e-9d3a-0a4a4f8f2a01'),
  allianceId: allianceId.parse('0b3f62c8-0f0e-4e5e-9d3a-0a4a4f8f2a02'),
  firmId: firmId.parse('0b3f62c8-0f0e-4e5e-9d3a-0a4a4f8f2a03'),
  role,
});

function codeOf(run: () => void): string | undefined {
  try {
    run();
    return undefined;
  } catch (error) {
    return error instanceof AppError ? error.code : 'something else';
  }
}

/** The table once more, by hand: a slip in the policy must not pass because the tests follow it. */
const rolesWithout: Record<Action, readonly string[]> = {
  'alliance.read': [],
  'people.invite': ['signatory', 'editor', 'commenter', 'viewer'],
  'document.read': [],
  'document.create': ['commenter', 'viewer'],
  'document.edit': ['commenter', 'viewer'],
  'document.rename': ['commenter', 'viewer'],
  'document.archive': ['commenter', 'viewer'],
  'document.bring_back': ['commenter', 'viewer'],
  'version.keep': ['commenter', 'viewer'],
  'proposal.make': ['commenter', 'viewer'],
  'proposal.sign': ['editor', 'commenter', 'viewer'],
  'read_back.say': ['commenter', 'viewer'],
  'dissent.record': ['commenter', 'viewer'],
  'review.record': ['editor', 'commenter', 'viewer'],
  'signing_rule.set': ['signatory', 'editor', 'commenter', 'viewer'],
  'time_zone.set': ['signatory', 'editor', 'commenter', 'viewer'],
  'premortem.write': ['viewer'],
  'premortem.lead': ['commenter', 'viewer'],
  'thread.read': [],
  'thread.write': ['viewer'],
  'thread.steer': ['viewer'],
  'thread.audit': ['signatory', 'editor', 'commenter', 'viewer'],
};

describe('[AC1] one table says who may do what', () => {
  for (const action of actions) {
    for (const role of roles) {
      const isAllowed = !rolesWithout[action].includes(role);
      it(`a ${role} ${isAllowed ? 'may' : 'may not'} ${action}`, () => {
        expect(authorize(actorWith(role), action)).toBe(isAllowed);
      });
    }
  }
});

describe('[AC3] not found and not yours are one answer', () => {
  for (const action of actions) {
    it(`${action} of somebody without a place there is not_found`, () => {
      expect(authorize(undefined, action)).toBe(false);
      expect(codeOf(() => assertAllowed(undefined, action))).toBe('not_found');
    });
  }

  it('who may read is told that the role does not allow more', () => {
    for (const action of actions) {
      for (const role of roles) {
        const actor = actorWith(role);
        const expected = authorize(actor, action) ? undefined : 'not_allowed';
        expect(authorize(actor, readActionOf(action))).toBe(true);
        expect(codeOf(() => assertAllowed(actor, action))).toBe(expected);
      }
    }
  });
});
