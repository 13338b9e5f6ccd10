import type { DecisionsContext, FilePreview } from '@entente/documents/markdown/preview-decisions';
import { previewEach } from '@entente/documents/markdown/preview-decisions';
import { useState } from 'react';
import { inPieces, nextTurn } from './next-turn.ts';
import { readRecordFiles, type ReadRecords } from './read-files.ts';

/** Reads chosen records and shows what each becomes. */
export function useRecordFiles(contextNow: () => DecisionsContext) {
  const [previews, setPreviews] = useState<readonly FilePreview[]>();
  const [failure, setFailure] = useState<string>();
  const [done, setDone] = useState<number>();

  async function look({ files, refused }: ReadRecords): Promise<void> {
    const none = refused.map((file): FilePreview => ({ kind: 'unreadable', ...file }));
    if (files.length === 0) {
      const [first, ...others] = refused;
      const why = first ? `${first.name}: ${first.why}` : 'No file was chosen.';
      setFailure(others.length > 0 ? `${why} ${others.length} more could not be read either.` : why);
      return;
    }
    const found = await inPieces(previewEach(files, contextNow()), {
      now: () => performance.now(),
      onPiece: setDone,
    });
    setPreviews([...found, ...none]);
  }

  async function read(make: () => Promise<ReadRecords>): Promise<void> {
    setDone(0);
    setFailure(undefined);
    await nextTurn();
    await make()
      .then(look)
      .catch(() => setFailure('The browser could not open the files.'));
    setDone(undefined);
  }

  return {
    previews,
    failure,
    /** Files looked at so far; undefined while none are being read. */
    done,
    readFiles: (files: readonly File[]): void => void read(() => readRecordFiles(files)),
    readText: (text: string): void =>
      void read(() => Promise.resolve({ files: [{ name: 'Pasted record', text }], refused: [] })),
    putAway: (): void => setPreviews(undefined),
  };
}
