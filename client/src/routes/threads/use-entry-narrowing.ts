import { useMemo } from 'react';
import { fieldName } from '../../entries/field-words.ts';
import type { NameEntry } from '../../features/threads/describe-anchor.ts';
import type { Narrowing } from '../../features/threads/narrowing.ts';
import type { ThreadWorld } from '../../features/threads/thread-world.ts';
import { isOn } from './entry-marks.ts';
import type { TalkedPart } from './use-talk.ts';

/** The threads of an entry or of one of its fields; undefined when the reader has not asked for any, or it is gone. */
export function useEntryNarrowing(
  { places }: Pick<ThreadWorld, 'places'>,
  part: TalkedPart | undefined,
  nameEntry: NameEntry,
): Narrowing | undefined {
  return useMemo(() => {
    if (part === undefined || 'block' in part) return undefined;
    const entry = nameEntry(part.entry);
    if (entry === undefined) return undefined;
    const name = part.field === undefined ? entry : `${entry} · ${fieldName(part.field)}`;
    return { asked: part, name, holds: (thread) => isOn(thread, part, places) };
  }, [part, nameEntry, places]);
}
