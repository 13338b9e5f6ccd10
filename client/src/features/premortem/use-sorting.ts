import { clusterId, type CardId, type ClusterId } from '@entente/protocol/api/premortem';
import { AppError } from '@entente/protocol/errors';
import { uuidv4 } from 'lib0/random';
import { useState } from 'react';
import type { PremortemActs } from '../../api/premortem-acts.ts';
import { showFailure } from '../../ui/show-failure.ts';
import type { DropAct } from './board-drop.ts';

/** What a cluster is called until somebody names it. */
const NEW_NAME = 'New cluster';

/** How people sort the cards of a session. */
export interface Sorting {
  /** The cluster that was made just here, so that its name takes the focus. */
  readonly fresh: ClusterId | undefined;
  readonly nameDone: () => void;
  readonly act: (cardId: CardId, act: DropAct) => void;
  /** Makes a cluster without cards, or of some. */
  readonly make: (cardIds: readonly CardId[]) => void;
  /** @throws {Error} with a sentence for the field, when it was not renamed */
  readonly rename: (id: ClusterId, name: string) => Promise<void>;
  readonly remove: (id: ClusterId) => void;
}

const tell = (what: string) => (error: unknown) => showFailure(what, error);

/** Sorts cards; what fails is said, and goes back to where the server has it. */
export function useSorting(acts: PremortemActs): Sorting {
  const [fresh, setFresh] = useState<ClusterId>();
  const make = (cardIds: readonly CardId[]): void => {
    const id = clusterId.parse(uuidv4());
    setFresh(id);
    acts.makeCluster({ id, name: NEW_NAME, cardIds: [...cardIds] }).catch(tell('The cluster was not made.'));
  };
  return {
    fresh,
    nameDone: () => setFresh(undefined),
    make,
    act(cardId, act) {
      if (act.kind === 'make') return make(act.cardIds);
      acts.placeCard(cardId, act.clusterId).catch(tell('The card was not moved.'));
    },
    async rename(id, name) {
      try {
        await acts.renameCluster(id, name);
      } catch (error) {
        const sentence = error instanceof AppError ? error.fields?.name : undefined;
        throw sentence === undefined ? error : new Error(sentence, { cause: error });
      }
    },
    remove: (id) => void acts.removeCluster(id).catch(tell('The cluster was not removed.')),
  };
}
