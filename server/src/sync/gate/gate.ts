/**
 * Decides about one update before anything is done with it, on its bytes and on what the room knows.
 */
import type { KindRules } from '@entente/documents/kind-rules';
import { SERVER_CLIENT_ID } from '@entente/documents/entries/numbering';
import type { CloseReason } from '@entente/protocol/close-codes';
import type { UserId } from '@entente/protocol/ids';
import { limits } from '@entente/protocol/limits';
import { areApart } from './are-apart.ts';
import { deletesOnlyKnown, newBlocks, type Clocks } from './clocks.ts';
import { deletesKept } from './deletes-kept.ts';
import { isTooEntangled } from './is-too-entangled.ts';
import { placeUpdate } from './place-update.ts';
import { readUpdate } from './read-update.ts';
import type { Structure } from './structure.ts';
import type { Deletion, Id, UpdateContent } from './update-content.ts';
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
  /** The entries it brings that are to be numbered, in the order in which Yjs places them. */
  readonly entries: readonly Id[];
  /** The schema version it needs; 0 when it brings no name. */
  readonly schema: number;
  /** How many clocks it deletes, some of them perhaps not for the first time. */
  readonly deleted: number;
}

export type Verdict =
  | Admitted
  /** The document holds all of it already, as when a page comes back and sends everything again. */
  | { readonly kind: 'nothing_new' }
  | { readonly kind: 'refused'; readonly reason: CloseReason; readonly detail: string };

const refuse = (reason: CloseReason, detail: string): Verdict => ({ kind: 'refused', reason, detail });

function judgeNew(content: UpdateContent, known: GateKnowledge, sender: Sender): Verdict {
  // Pages that hold nothing of their own say so; what stands where need not be known for that.
  if (content.blocks.length === 0 && content.deletions.length === 0) return { kind: 'nothing_new' };
  if (!areApart(content.deletions)) return refuse('unreadable_frame', 'deletes a clock twice');
  const clientIds = newBlocks(content.blocks, known.clocks).map((block) => block.clientId);
  const foreign = clientIds.find((clientId) => isForeign(clientId, known, sender));
  if (foreign !== undefined) return refuse('foreign_client_id', `clientID ${foreign} is somebody else's`);
  const { userId } = sender;
  const authorOf = (clientId: number): UserId => known.ownerOf(clientId) ?? userId;
  const { clocks, structure, entries, isSound } = placeUpdate(content, known, {
    authorOf,
    sender: userId,
  });
  if (clocks === undefined || !deletesOnlyKnown(content.deletions, known.clocks, clocks)) {
    return refuse('gap', 'needs something that is not on the record');
  }
  if (clientIds.length === 0 && known.isDeleted(content.deletions)) return { kind: 'nothing_new' };
  if (!sender.canEdit) return refuse('not_allowed', 'an edit by somebody who may not edit');
  const schema = usedSchema(content.names, known.rules);
  if (schema === undefined || !isSound) {
    return refuse('content_not_known', 'something that the kind does not have, or does not have there');
  }
  if (deletesKept(content.deletions, known.rules, structure)) {
    return refuse('content_not_known', 'takes away what stays');
  }
  if (entries.length > limits.entries) return refuse('update_too_large', `${entries.length} entries`);
  if (isTooEntangled(structure.rivals, userId)) {
    return refuse('too_entangled', 'too many steps to find its places');
  }
  const deleted = content.deletions.reduce((sum, { length }) => sum + length, 0);
  return { kind: 'admitted', clientIds, clocks, structure, entries, schema, deleted };
}

const isForeign = (clientId: number, known: GateKnowledge, { userId }: Sender): boolean =>
  clientId === SERVER_CLIENT_ID || (known.ownerOf(clientId) ?? userId) !== userId;

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
