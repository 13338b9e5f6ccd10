import { z } from 'zod';

/** The bounds of one message. Each says what breaks when it is moved. */
export const messageLimits = {
  /** Characters of the message as JSON. Smaller refuses a pasted stack trace; larger makes one message a document. */
  jsonLength: 32 * 1024,
  /** Levels of objects and lists within each other: six lists in lists. Much larger ends the stack of readers. */
  depth: 32,
  /** Objects and lists in it. Larger lets one message of single letters stall a page. */
  values: 8000,
  /** Larger lets one message tell everybody about everything. */
  mentions: 50,
  /** Characters of an address. */
  hrefLength: 2048,
  /** Characters of a mention's words. */
  labelLength: 200,
} as const;

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** Goes down level by level, without recursion, and no further than one past the bounds. */
function isShallow(value: unknown): boolean {
  let values = 0;
  let level = [value].filter(isObject);
  for (let depth = 1; level.length > 0; depth++) {
    values += level.length;
    if (depth > messageLimits.depth || values > messageLimits.values) return false;
    level = level.flatMap((each): unknown[] => Object.values(each)).filter(isObject);
  }
  return true;
}

/** Lets pass what may be read by recursion: a hostile message is refused before any schema goes down into it. */
export const withinBounds = z.unknown().superRefine((value, context) => {
  const isSmall = isShallow(value) && (JSON.stringify(value) ?? '').length <= messageLimits.jsonLength;
  if (!isSmall) context.addIssue({ code: 'custom', message: 'This message is too long.', continue: false });
});
