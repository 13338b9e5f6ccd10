import type * as Y from 'yjs';
import { createFollowed, type Followed, type Following } from '../entries/followed.ts';
import { followEntries } from '../entries/follow-entries.ts';
import { readCategories, readRisk, readViews } from './read-register.ts';
import type { Category, Register, SavedView } from './risk.ts';
import { CATEGORIES, RISKS, VIEWS } from './schema.ts';

/** Reads a list again only after it has changed, so that it keeps its identity. */
function followList<T>(fragment: Y.XmlFragment, read: () => T, onChange: () => void) {
  let list = read();
  const onEvents = (): void => {
    list = read();
    onChange();
  };
  fragment.observeDeep(onEvents);
  return { list: () => list, close: () => fragment.unobserveDeep(onEvents) };
}

/** A register as it is at each moment, for a page that stays open. */
export function followRegister(ydoc: Y.Doc): Followed<Register> {
  const followed: Following<Register> = createFollowed(() => ({
    entries: risks.list(),
    categories: categories.list(),
    views: views.list(),
  }));
  const onChange = (): void => followed.changed();
  const risks = followEntries({
    fragment: ydoc.getXmlFragment(RISKS),
    name: 'risk',
    read: readRisk,
    onChange,
  });
  const categories = followList<readonly Category[]>(
    ydoc.getXmlFragment(CATEGORIES),
    () => readCategories(ydoc),
    onChange,
  );
  const views = followList<readonly SavedView[]>(ydoc.getXmlFragment(VIEWS), () => readViews(ydoc), onChange);
  return {
    ...followed,
    close() {
      for (const part of [risks, categories, views]) part.close();
    },
  };
}
