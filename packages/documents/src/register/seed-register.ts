import * as Y from 'yjs';
import { addCategory } from './write-lists.ts';

/** What a new register sorts risks by. The alliance renames, adds and removes as it likes. */
export const firstCategories = [
  'Delivery',
  'Commercial',
  'People',
  'Data and privacy',
  'Technology',
  'Legal and compliance',
  'Partnership',
] as const;

/** A register without risks as one Yjs update, v1 encoding, that fills an empty document under the given Yjs clientID. */
export function encodeFirstRegister(clientId: number): Uint8Array {
  const ydoc = new Y.Doc({ gc: false });
  ydoc.clientID = clientId;
  for (const name of firstCategories) addCategory(ydoc, name);
  const update = Y.encodeStateAsUpdate(ydoc);
  ydoc.destroy();
  return update;
}
