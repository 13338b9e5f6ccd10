import { createDocument, type DocumentDetail } from '@entente/protocol/api/documents';
import { AppError } from '@entente/protocol/errors';
import type { AllianceId } from '@entente/protocol/ids';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from './call.ts';
import { keepDocument } from './kept-documents.ts';
import { keys } from './keys.ts';

/** What an alliance starts its register or log with. */
export interface StartInput {
  readonly kind: 'register' | 'log';
  readonly title: string;
}

/** Starts the alliance's register or log; one that somebody started in the meantime is as good. */
export function useStartDocument(allianceId: AllianceId) {
  const client = useQueryClient();
  return useMutation({
    async mutationFn(input: StartInput): Promise<DocumentDetail | undefined> {
      try {
        return await call(createDocument, { params: { allianceId }, input });
      } catch (error) {
        if (error instanceof AppError && error.code === 'already_there') return undefined;
        throw error;
      }
    },
    async onSuccess(detail) {
      if (detail) keepDocument(client, detail);
      await client.invalidateQueries({ queryKey: keys.documents(allianceId) });
    },
  });
}
