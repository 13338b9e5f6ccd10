import { readParagraphs, replay, takeFingerprint, type RoomFingerprint } from '../fingerprint.ts';
import type { LoadRoom } from './room.ts';

export interface Comparison {
  readonly fingerprints: readonly RoomFingerprint[];
  /** One sentence for each room whose copies differ from each other or from what was typed. */
  readonly differences: readonly string[];
}

/** Builds each connection's copy out of the bytes it received and those it wrote itself, and compares. */
export function compareCopies(rooms: readonly LoadRoom[]): Comparison {
  const differences: string[] = [];
  const fingerprints = rooms.map((room) => {
    const copies = room.connections.map(({ log }, at) =>
      replay([...(room.scripts[at]?.updates ?? []), ...log]),
    );
    const found = copies.map(takeFingerprint);
    if (new Set(found).size !== 1) differences.push(`the copies of ${room.document} differ`);
    const paragraphs = copies.map(readParagraphs);
    for (const { text } of room.scripts) {
      if (!paragraphs.every((all) => all.includes(text)))
        differences.push(`${room.document} lacks what was typed`);
    }
    return { document: room.document, fingerprint: found[0] ?? '' };
  });
  return { fingerprints, differences };
}
