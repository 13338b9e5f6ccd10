/**
 * Decides about one update before anything is done with it, on its bytes and on what the room knows.
 */
import type { KindRules } from '@entente/documents/kind-rules';
import type { CloseReason } from '@entente/protocol/close-codes';
import type { UserId } from '@entente/protocol/ids';
import { limits } from '@entente/protocol/limits';
import { advance, deletesOnlyKnown, newBlocks, type Clocks } from './clocks.ts';
import { readUpdate } from './read-update.ts';
import type { Deletion, UpdateContent } from './update-content.ts';
import { UnreadableUpdate } from './unreadable-update.ts';
import { usedSchema } from './used-schema.ts';

/** What the gate knows of a document; updates accepted but not yet committed are already in it. */
export interface GateKnowledge {
  readonly rules: KindRules;
  readonly clocks: Clocks;
  /** Whose a clientID is: bound on the record, or held by an open connection. */
  ownerOf(clientId: number): UserId | undefined;
  /** Whether all of it is deleted already. */
  isDeleted(deletions: readonly Deletion[]): boolean;
}

export interface Sender {
  readonly userId: UserId;
  readonly canEdit: boolean;
}

export type Verdict =
  /** Goes on the record. `clientIds`: those with something new; `clocks`: theirs afterwards. */
  | {
      readonly kind: 'admitted';
      readonly clientIds: readonly number[];
      readonly clocks: Clocks;
      readonly schema: number;
    }
  /** The document holds all of it already, as when a page comes back and sends everything again. */
  | { readonly kind: 'nothing_new' }
  | { readonly kind: 'refused'; readonly reason: CloseReason; readonly detail: string };

const refuse = (reason: CloseReason, detail: string): Verdict => ({ kind: 'refused', reason, detail });

function judgeNew(content: UpdateContent, known: GateKnowledge, sender: Sender): Verdict {
  const clientIds = newBlocks(content.blocks, known.clocks).map((block) => block.clientId);
  const foreign = clientIds.find((clientId) => (known.ownerOf(clientId) ?? sender.userId) !== sender.userId);
  if (foreign !== undefined) return refuse('foreign_client_id', `clientID ${foreign} is somebody else's`);
  const clocks = advance(content.blocks, known.clocks);
  if (clocks === undefined || !deletesOnlyKnown(content.deletions, known.clocks, clocks)) {
    return refuse('gap', 'needs something that is not on the record');
  }
  if (clientIds.length === 0 && known.isDeleted(content.deletions)) return { kind: 'nothing_new' };
  if (!sender.canEdit) return refuse('not_allowed', 'an edit by somebody who may not edit');
  const schema = usedSchema(content.names, known.rules);
  if (schema === undefined)
    return refuse('content_not_known', 'a root, node, mark or attribute that the kind does not have');
  return { kind: 'admitted', clientIds, clocks, schema };
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
