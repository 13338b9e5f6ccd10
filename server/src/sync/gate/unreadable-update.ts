/** The bytes are not an update that every Yjs reader would take in whole and without an error. */
export class UnreadableUpdate extends Error {
  override readonly name = 'UnreadableUpdate';
}
