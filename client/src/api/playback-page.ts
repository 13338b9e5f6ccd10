import { playbackPath } from '@entente/protocol/api/playback';
import type { DocumentId } from '@entente/protocol/ids';
import { callBytes } from './call.ts';

/**
 * Part of a document's record as bytes, for `decodePlaybackPage`.
 * @param from the seq that it begins with, 1 or more
 * @throws {AppError} the document is not ours (any more), or we are signed out
 * @throws {NetworkError} when nothing answers
 */
export const fetchPlaybackPage = (
  documentId: DocumentId,
  from: number,
  signal: AbortSignal,
): Promise<ArrayBuffer> => callBytes(playbackPath, { params: { documentId, from: String(from) }, signal });
