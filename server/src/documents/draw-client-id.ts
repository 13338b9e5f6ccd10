/** A Yjs clientID, as Yjs itself draws them: 32 random bits. */
export const drawClientId = (): number => crypto.getRandomValues(new Uint32Array(1))[0] ?? 0;
