/** The bounds that both ends know. Each says what breaks when it is moved. */
export const limits = {
  /** Bytes of one Yjs update. Smaller refuses a pasted book; larger lets one person stall the relay. */
  updateBytes: 4 * 1024 * 1024,
  /** Bytes of one WebSocket message: an update and its framing. */
  frameBytes: 4 * 1024 * 1024 + 1024,
  /** Bytes of one presence state as JSON. A pair of relative positions needs about 200. */
  presenceBytes: 2048,
  /** Bytes waiting in one socket before the reader is too slow. Smaller cuts off phones on a train. */
  backlogBytes: 16 * 1024 * 1024,
  /** Updates of one connection that may await their commit; past it the socket is not read. */
  uncommittedUpdates: 1024,
  /** Bytes of those updates. Larger lets one person fill the memory of the server while the database is slow. */
  uncommittedBytes: 8 * 1024 * 1024,
  /**
   * Sockets of one person at one server, and lines of hints. Smaller refuses somebody with many tabs on several devices;
   * larger lets one person hold more of the memory that waits in sockets (`backlogBytes` in each).
   */
  socketsOfPerson: 64,
  /** Levels of nesting in one JSON-like value inside an update. lib0 reads them by recursion. */
  valueDepth: 16,
  /** Bytes of a value that the kind has a rule for. A saved view is the longest; larger is work before it is refused. */
  valueBytes: 32 * 1024,
  /**
   * Levels of nodes within each other. Smaller refuses a mail quoted back and forth that somebody pastes; larger ends the
   * stack of readers: y-tiptap, ProseMirror and our own go down by recursion.
   */
  nodeDepth: 64,
  /** Entries that one update may bring. Smaller refuses a long list imported at once; the server writes 200 bytes for each. */
  entries: 10_000,
  /** Bytes of one JSON request. */
  requestBytes: 256 * 1024,
  /** Characters of a document's title. */
  titleLength: 200,
  /** Characters of a person's, a firm's or an alliance's name. */
  nameLength: 100,
  /** Characters of a password: fewer is guessable, more makes hashing a way to burn our processor. */
  passwordLengthMin: 10,
  passwordLengthMax: 128,
} as const;
