import { NetworkError } from '../api/api-error.ts';
import type { OpenDocument } from './open-document.ts';

/**
 * Resolves when a document has content to show, be it the local copy's.
 * @throws {NetworkError} there is none on this device, and no way to the server
 */
export function untilReady({
  isReady,
  saveState,
}: Pick<OpenDocument, 'isReady' | 'saveState'>): Promise<void> {
  return new Promise((resolve, reject) => {
    const ends: (() => void)[] = [];
    const look = (): void => {
      const { kind } = saveState.read();
      const isLost = kind === 'offline' || kind === 'not-saved';
      if (!isReady.read() && !isLost) return;
      for (const end of ends.splice(0)) end();
      if (isReady.read()) resolve();
      else reject(new NetworkError('offline'));
    };
    ends.push(isReady.subscribe(look), saveState.subscribe(look));
    look();
  });
}
