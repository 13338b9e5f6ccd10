/**
 * Decides about one update before anything is done with it, on its bytes and on what the room knows.
 */
import type { KindRules } from '@entente/documents/kind-rules';
import type { CloseReason } from '@entente/protocol/close-codes';
import type { UserId } from '@entente/protocol/ids';
import { limits } from '@entente/protocol/limits';
import { advance, deletesOnlyKnown, newBlocks, type Clocks } from './clocks.ts';
import { findStanding } from './find-standing.ts';
import { readUpdate } from './read-update.ts';
import { Structure } from './structure.ts';
import type { Deletion, UpdateContent } from './update-content.ts';
import { UnreadableUpdate } from './unreadable-update.ts';
import { usedSchema } from './used-schema.ts';

/** What the gate knows of a document; updates accepted but not yet committed are already in it. */
export interface GateKnowledge {
  readonly rules: KindRules;
  readonly clocks: Clocks;
  readonly structure: Structure;
  /** Whose a clientID is: bound on the record, or shown in presence. */
  ownerOf(clientId: number): UserId | undefined;
  /** Whether all of it is deleted already. */
  isDeleted(deletions: readonly Deletion[]): boolean;
}

export interface Sender {
  readonly userId: UserId;
  readonly canEdit: boolean;
}

/** An update that goes on the record. */
export interface Admitted {
  readonly kind: 'admitted';
  /** Those with something new. */
  readonly clientIds: readonly number[];
  /** Theirs afterwards. */
  readonly clocks: Clocks;
  /** What it adds to the structure. */
  readonly structure: Structure;
  /** The schema version it needs; 0 when it brings no name. */
  readonly schema: number;
}

export type Verdict =
  | Admitted
  /** The document holds all of it already, as when a page comes back and sends everything again. */
  | { readonly kind: 'nothing_new' }
  | { readonly kind: 'refused'; readonly reason: CloseReason; readonly detail: string };

const refuse = (reason: CloseReason, detail: string): Verdict => ({ kind: 'refused', reason, detail });

function judgeNew(content: UpdateContent, known: GateKnowledge, sender: Sender): Verdict {
  const clientIds = newBlocks(content.blocks, known.clocks).map((block) => block.clientId);
  const foreign = clientIds.find((clientId) => (known.ownerOf(clientId) ?? sender.userId) !== sender.userId);
  if (foreign !== undefined) return refuse('foreign_client_id', `clientID ${foreign} is somebody else's`);
  const { clocks, structure, isSound } = placeAll(content, known);
  if (clocks === undefined || !deletesOnlyKnown(content.deletions, known.clocks, clocks)) {
    return refuse('gap', 'needs something that is not on the record');
  }
  if (clientIds.length === 0 && known.isDeleted(content.deletions)) return { kind: 'nothing_new' };
  if (!sender.canEdit) return refuse('not_allowed', 'an edit by somebody who may not edit');
  const schema = usedSchema(content.names, known.rules);
  if (schema === undefined || !isSound) {
    return refuse('content_not_known', 'something that the kind does not have, or does not have there');
  }
  return { kind: 'admitted', clientIds, clocks, structure, schema };
}

/** Puts every struct where it says, beside what is known; `isSound` when each may stand there. */
function placeAll({ blocks }: UpdateContent, { rules, clocks, structure: below }: GateKnowledge) {
  const structure = new Structure(below);
  let isSound = true;
  const after = advance(blocks, clocks, (id, struct) => {
    const standing = findStanding(id, struct, { rules, structure });
    if (standing === undefined) isSound = false;
    else structure.note(id, struct.clock + struct.length - id.clock, standing);
  });
  return { clocks: after, structure, isSound };
}

/** Judges one update, v1 encoding, of one sender. Never throws and never changes anything. */
export function judgeUpdate(update: Uint8Array, known: GateKnowledge, sender: Sender): Verdict {
  if (update.byteLength > limits.updateBytes) return refuse('update_too_large', `${update.byteLength} bytes`);
  try {
    return judgeNew(readUpdate(update), known, sender);
  } catch (error) {
    if (error instanceof UnreadableUpdate) return refuse('unreadable_frame', error.message);
    throw error;
  }
}
