import {
  listPremortems,
  readPremortem,
  startPremortem,
  type PremortemId,
} from '@entente/protocol/api/premortem';
import type { DocumentId } from '@entente/protocol/ids';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { call } from './call.ts';
import { keys } from './keys.ts';
import { createPremortemActs, type PremortemActs } from './premortem-acts.ts';
import { asKnown } from './premortem-guess.ts';

/** Every session of a register, newest first. */
export const usePremortems = (documentId: DocumentId) =>
  useQuery({
    queryKey: keys.premortems(documentId),
    queryFn: async ({ signal }) =>
      (await call(listPremortems, { params: { documentId }, signal })).premortems,
  });

/** One session as the reader may see it. */
export const usePremortem = (documentId: DocumentId, premortemId: PremortemId) =>
  useQuery({
    queryKey: keys.premortem(documentId, premortemId),
    queryFn: async ({ signal }) => {
      const answer = await call(readPremortem, { params: { documentId, premortemId }, signal });
      return asKnown(answer, Date.now());
    },
  });

/** Starts a session. */
export function useStartPremortem(documentId: DocumentId) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: { question: string; minutes: number }) =>
      call(startPremortem, { params: { documentId }, input }),
    onSuccess(session) {
      client.setQueryData(keys.premortem(documentId, session.id), asKnown(session, Date.now()));
    },
    // Also when somebody else was first: then theirs shows.
    onSettled: () => client.invalidateQueries({ queryKey: keys.premortems(documentId), exact: true }),
  });
}

/** What can be done in a session. */
export function usePremortemActs(documentId: DocumentId, premortemId: PremortemId): PremortemActs {
  const client = useQueryClient();
  return useMemo(
    () => createPremortemActs(client, { documentId, premortemId }),
    [client, documentId, premortemId],
  );
}
