import { createHash, randomBytes } from 'node:crypto';

/** Bytes of an invitation's token: nobody guesses 256 bits. */
const TOKEN_BYTES = 32;

/** A fresh token, as it stands in the link: base64url. */
export const drawToken = (): string => randomBytes(TOKEN_BYTES).toString('base64url');

/** What is kept of a token: its SHA-256 in hex. A token is random, so it needs no slow hash. */
export const hashToken = (token: string): string => createHash('sha256').update(token).digest('hex');
