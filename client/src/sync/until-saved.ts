import { AppError } from '@entente/protocol/errors';
import { NetworkError } from '../api/api-error.ts';
import type { OpenDocument } from './open-document.ts';

/**
 * Resolves when everything that was written here is on the record: what is proposed is what the record holds.
 * @throws {NetworkError} nothing goes out at present
 * @throws {AppError} not_allowed when the server refused what was written
 */
export function untilSaved({ saveState }: Pick<OpenDocument, 'saveState'>): Promise<void> {
  return new Promise((resolve, reject) => {
    const look = (): boolean => {
      const { kind } = saveState.read();
      if (kind === 'loading' || kind === 'saving') return false;
      if (kind === 'saved') resolve();
      else reject(kind === 'offline' ? new NetworkError('offline') : new AppError('not_allowed'));
      return true;
    };
    if (look()) return;
    const end = saveState.subscribe(() => {
      if (look()) end();
    });
  });
}
