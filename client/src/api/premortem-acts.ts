import * as api from '@entente/protocol/api/premortem';
import type { CardId, ClusterId, Premortem, PremortemId } from '@entente/protocol/api/premortem';
import type { DocumentId } from '@entente/protocol/ids';
import type { QueryClient } from '@tanstack/react-query';
import { call } from './call.ts';
import { keys } from './keys.ts';
import {
  asKnown,
  guessCluster,
  guessPlaced,
  withGuess,
  type Guess,
  type KnownPremortem,
} from './premortem-guess.ts';

/** What becomes a risk. */
export type RiskSource = { readonly cardId: CardId } | { readonly clusterId: ClusterId };

/**
 * What can be done in a session. Each resolves when it is on the record and shown, and throws when it is not; then what
 * the server has is read again.
 */
export interface PremortemActs {
  extend(from: string, minutes: number): Promise<void>;
  endTime(): Promise<void>;
  reveal(): Promise<void>;
  close(): Promise<void>;
  writeCard(card: { id: CardId; text: string }): Promise<void>;
  rewriteCard(card: { id: CardId; text: string }): Promise<void>;
  withdrawCard(cardId: CardId): Promise<void>;
  /** Shows at once. */
  placeCard(cardId: CardId, clusterId: ClusterId | null): Promise<void>;
  /** Shows at once. */
  makeCluster(made: { id: ClusterId; name: string; cardIds: CardId[] }): Promise<void>;
  renameCluster(clusterId: ClusterId, name: string): Promise<void>;
  removeCluster(clusterId: ClusterId): Promise<void>;
  /** @returns the risk that stands for it: another one when somebody else was first */
  noteRisk(source: RiskSource, entryId: string): Promise<string>;
}

interface Place {
  readonly documentId: DocumentId;
  readonly premortemId: PremortemId;
}

/** Sends a change and keeps what the server answers. */
function createChange(client: QueryClient, { documentId, premortemId }: Place) {
  const queryKey = keys.premortem(documentId, premortemId);
  return async (send: () => Promise<Premortem>, guess?: Guess): Promise<void> => {
    // An answer that is under way is older than what follows.
    await client.cancelQueries({ queryKey });
    if (guess) client.setQueryData<KnownPremortem>(queryKey, (known) => known && withGuess(known, guess));
    try {
      client.setQueryData(queryKey, asKnown(await send(), Date.now()));
    } catch (error) {
      void client.invalidateQueries({ queryKey });
      throw error;
    }
  };
}

/** Builds the acts of one session. */
export function createPremortemActs(client: QueryClient, params: Place): PremortemActs {
  const change = createChange(client, params);
  const ofCard = (cardId: CardId) => ({ ...params, cardId });
  const ofCluster = (clusterId: ClusterId) => ({ ...params, clusterId });
  return {
    extend: (from, minutes) =>
      change(() => call(api.moveDeadline, { params, input: { act: 'extend', from, minutes } })),
    endTime: () => change(() => call(api.moveDeadline, { params, input: { act: 'end' } })),
    reveal: () => change(() => call(api.revealPremortem, { params, input: {} })),
    close: () => change(() => call(api.closePremortem, { params, input: {} })),
    writeCard: (input) => change(() => call(api.writeCard, { params, input })),
    rewriteCard: ({ id, text }) =>
      change(() => call(api.rewriteCard, { params: ofCard(id), input: { text } })),
    withdrawCard: (id) => change(() => call(api.withdrawCard, { params: ofCard(id), input: {} })),
    placeCard: (id, clusterId) =>
      change(
        () => call(api.placeCard, { params: ofCard(id), input: { clusterId } }),
        guessPlaced(id, clusterId),
      ),
    makeCluster: (input) => change(() => call(api.makeCluster, { params, input }), guessCluster(input)),
    renameCluster: (id, name) =>
      change(() => call(api.renameCluster, { params: ofCluster(id), input: { name } })),
    removeCluster: (id) => change(() => call(api.removeCluster, { params: ofCluster(id), input: {} })),
    async noteRisk(source, entryId) {
      const input = { entryId };
      const answer =
        'cardId' in source
          ? await call(api.cardBecameRisk, { params: ofCard(source.cardId), input })
          : await call(api.clusterBecameRisk, { params: ofCluster(source.clusterId), input });
      const { documentId, premortemId } = params;
      void client.invalidateQueries({ queryKey: keys.premortem(documentId, premortemId) });
      return answer.entryId;
    },
  };
}
