import type { DocumentKind } from '@entente/protocol/api/documents';
import type * as Y from 'yjs';
import { readContent } from '../agreement/read-content.ts';
import { logContent } from '../log/log-content.ts';
import { registerContent } from '../register/register-content.ts';
import type { Json } from './canonical-json.ts';

/**
 * The canonical content of a document of any kind: what a version keeps and hashes.
 * @throws {RangeError} an agreement that holds what its schema does not know
 */
export function contentOf(kind: DocumentKind, ydoc: Y.Doc): Json {
  switch (kind) {
    case 'agreement':
      return readContent(ydoc) as unknown as Json;
    case 'register':
      return registerContent(ydoc);
    case 'log':
      return logContent(ydoc);
  }
}
