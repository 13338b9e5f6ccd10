import { previewRisks, type RisksPreview } from '@entente/documents/csv/preview-risks';
import { readRegister } from '@entente/documents/register/read-register';
import { useDeferredValue, useMemo, useState } from 'react';
import type * as Y from 'yjs';
import type { AlliancePeople } from '../../entries/alliance-people.ts';
import { entryName } from '../../entries/entry-address.ts';
import { listedPeople } from './listed-people.ts';
import type { RiskList } from './use-risk-list.ts';

/** What is in the register at the moment a list is chosen; later edits of others do not change the preview under the reader. */
function registerNow(ydoc: Y.Doc) {
  const { entries, categories } = readRegister(ydoc);
  const risks = entries.filter((entry) => entry.kind === 'risk');
  return {
    categories: categories.map(({ name }) => name),
    present: risks.map((entry) => ({ title: entry.title, name: entryName('R', entry) ?? 'A new risk' })),
  };
}

/** What the list becomes; worked out behind the next frame while somebody changes a column. */
export function useRisksPreview(
  list: RiskList,
  ydoc: Y.Doc,
  { members, firms }: AlliancePeople,
): RisksPreview {
  const [now] = useState(() => registerNow(ydoc));
  const { table, mapping, name, dayOrder } = useDeferredValue(list);
  return useMemo(() => {
    const people = listedPeople({ members, firms });
    return previewRisks(table, mapping, { fileName: name, dayOrder, people, ...now });
  }, [table, mapping, name, dayOrder, members, firms, now]);
}
