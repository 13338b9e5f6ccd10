import type * as Y from 'yjs';
import { createFollowed, type Followed, type Following } from '../entries/followed.ts';
import { followEntries } from '../entries/follow-entries.ts';
import type { Log } from './decision.ts';
import { readDecision } from './read-log.ts';
import { DECISIONS } from './schema.ts';

/** A log as it is at each moment, for a page that stays open. */
export function followLog(ydoc: Y.Doc): Followed<Log> {
  const followed: Following<Log> = createFollowed(() => ({ entries: decisions.list() }));
  const decisions = followEntries({
    fragment: ydoc.getXmlFragment(DECISIONS),
    name: 'decision',
    read: readDecision,
    onChange: () => followed.changed(),
  });
  return { ...followed, close: () => decisions.close() };
}
