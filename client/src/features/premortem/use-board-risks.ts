import { entryId as entryIdType, type EntryId } from '@entente/documents/entries/entry-id';
import { followRegister } from '@entente/documents/register/follow-register';
import { addRisks } from '@entente/documents/register/write-register';
import type { Cluster, RevealedCard, RevealedPremortem } from '@entente/protocol/api/premortem';
import type { Firm } from '@entente/protocol/api/people';
import { AppError } from '@entente/protocol/errors';
import { useMutation } from '@tanstack/react-query';
import { useMemo } from 'react';
import type * as Y from 'yjs';
import type { PremortemActs, RiskSource } from '../../api/premortem-acts.ts';
import { entryName } from '../../entries/entry-address.ts';
import { useFollowed } from '../../entries/use-followed.ts';
import { showFailure } from '../../ui/show-failure.ts';
import { originOf, riskFromCards } from './risk-from-cards.ts';
import { settleRisk } from './settle-risk.ts';
import { risksByOrigin } from './risks-by-origin.ts';

/** The risk that something became. */
export interface MadeRisk {
  readonly id: EntryId;
  /** `R-12`; undefined until the server has given the number. */
  readonly name: string | undefined;
}

/** Risks made of cards and clusters. */
export interface BoardRisks {
  /** Undefined while it is none. */
  riskOf(of: Cluster | RevealedCard): MadeRisk | undefined;
  makeOfCard(card: RevealedCard): void;
  makeOfCluster(cluster: Cluster, cards: readonly RevealedCard[]): void;
}

interface BoardPlace {
  readonly ydoc: Y.Doc;
  readonly session: RevealedPremortem;
  readonly firms: readonly Firm[];
  readonly acts: PremortemActs;
}

interface Note {
  readonly source: RiskSource;
  readonly entryId: EntryId;
}

/** Tells the server what became a risk; when somebody else was first, ours is merged into theirs. */
function useNoteRisk(ydoc: Y.Doc, acts: PremortemActs) {
  return useMutation({
    mutationFn: ({ source, entryId }: Note) => acts.noteRisk(source, entryId),
    retry: (failures, error) => failures < 5 && !(error instanceof AppError),
    onSuccess: (standing, { entryId }) => settleRisk(ydoc, entryId, standing),
    onError: (error) =>
      showFailure('The risk is in the register. The server could not note where it came from.', error),
  });
}

/**
 * Follows which cards and clusters are risks and makes them so. The register itself tells by the risk's origin, also
 * before the server has noted it.
 */
export function useBoardRisks({ ydoc, session, firms, acts }: BoardPlace): BoardRisks {
  const { entries } = useFollowed(followRegister, ydoc);
  const byOrigin = useMemo(() => risksByOrigin(entries), [entries]);
  const note = useNoteRisk(ydoc, acts);
  const riskOf = ({ id, riskId }: Pick<RevealedCard, 'riskId'> & { id: string }): MadeRisk | undefined => {
    const noted = entryIdType.safeParse(riskId).data;
    const risk = entries.find((entry) => entry.id === noted) ?? byOrigin.get(originOf(id));
    if (risk !== undefined) return { id: risk.id, name: entryName('R', risk) };
    return noted && { id: noted, name: undefined };
  };
  const make = (
    { id, words, source }: { id: string; words: string; source: RiskSource },
    cards: readonly RevealedCard[],
  ): void => {
    const [entryId] = addRisks(ydoc, [riskFromCards({ id, words, cards }, { session, firms })]);
    if (entryId !== undefined) note.mutate({ source, entryId });
  };
  return {
    riskOf,
    makeOfCard: (card) =>
      riskOf(card) ?? make({ id: card.id, words: card.text, source: { cardId: card.id } }, [card]),
    makeOfCluster: (cluster, cards) =>
      riskOf(cluster) ??
      make({ id: cluster.id, words: cluster.name, source: { clusterId: cluster.id } }, cards),
  };
}
