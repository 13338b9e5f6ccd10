/**
 * What travels on a socket of `/sync/<documentId>`, each message one frame, opened by a varUint of its type.
 *
 * Types 0 (sync), 1 (awareness) and 3 (query awareness) are those of y-protocols. When a socket opens the server speaks
 * first: `welcome` (if asked for), its sync step 1, then everybody's presence. The browser answers step 1 with step 2,
 * which holds what the server lacks, and sends its own step 1. From then on each edit is a sync update.
 *
 * Types 100 and up are ours and go only to those who ask by `?frames=1`; a standard provider would log them as errors.
 */
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { z } from 'zod';
import { restored, type Restored } from './restored.ts';
import { role } from './roles.ts';

export const frameType = {
  sync: 0,
  awareness: 1,
  queryAwareness: 3,
  welcome: 100,
  saved: 101,
  refused: 102,
  turn: 103,
  restoring: 104,
} as const;

/** The second varUint of a sync frame (y-protocols, sync.js). */
export const syncType = { step1: 0, step2: 1, update: 2 } as const;

export const welcome = z.object({ role, canEdit: z.boolean() });

/** Sent first: what this connection may do. */
export type Welcome = z.infer<typeof welcome>;

export const refused = z.object({ frame: z.int().nonnegative(), reason: z.string(), sentence: z.string() });

/** Sent before the socket closes when an edit was refused: which frame of ours (1-based), why, and in which words. */
export type Refused = z.infer<typeof refused>;

function encodeJson(type: number, value: unknown): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, type);
    encoding.writeVarString(encoder, JSON.stringify(value));
  });
}

export const encodeWelcome = (value: Welcome): Uint8Array => encodeJson(frameType.welcome, value);

/** @throws {z.ZodError | SyntaxError} when the frame is not a welcome; `decoder` stands behind the type. */
export const readWelcome = (decoder: decoding.Decoder): Welcome =>
  welcome.parse(JSON.parse(decoding.readVarString(decoder)));

export const encodeRefused = (value: Refused): Uint8Array => encodeJson(frameType.refused, value);

/** @throws {z.ZodError | SyntaxError} when the frame is not a refusal; `decoder` stands behind the type. */
export const readRefused = (decoder: decoding.Decoder): Refused =>
  refused.parse(JSON.parse(decoding.readVarString(decoder)));

/**
 * The server's word after commit.
 * @param count how many sync step 2 and update frames of this connection, in the order sent, are on the record
 */
export const encodeSaved = (count: number): Uint8Array =>
  encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, frameType.saved);
    encoding.writeVarUint(encoder, count);
  });

/** The count of a saved frame; `decoder` stands behind the type. */
export const readSaved = (decoder: decoding.Decoder): number => decoding.readVarUint(decoder);

/**
 * Whose turn it is to restore. A page asks by `true` and gives the turn back by `false`; the server answers what was asked:
 * `true` when it is this page's turn. Behind that answer the page has everything that was restored before it.
 */
export const encodeTurn = (isTurn: boolean): Uint8Array =>
  encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, frameType.turn);
    encoding.writeVarUint(encoder, isTurn ? 1 : 0);
  });

/** What a turn frame says; `decoder` stands behind the type. */
export const readTurn = (decoder: decoding.Decoder): boolean => decoding.readVarUint(decoder) === 1;

/** Sent directly ahead of the edit frame that restores: what goes on the trail together with that edit. */
export const encodeRestoring = (value: Restored): Uint8Array => encodeJson(frameType.restoring, value);

/** @throws {z.ZodError | SyntaxError} when the frame does not say what is restored; `decoder` stands behind the type. */
export const readRestoring = (decoder: decoding.Decoder): Restored =>
  restored.parse(JSON.parse(decoding.readVarString(decoder)));

/** Whether a frame that a page is about to send holds an edit (sync step 2 or update) and so will be counted by `saved`. */
export function isEditFrame(frame: Uint8Array): boolean {
  return frame[0] === frameType.sync && (frame[1] === syncType.step2 || frame[1] === syncType.update);
}
