import type { DocumentId } from '@entente/protocol/ids';
import fc from 'fast-check';
import type * as Y from 'yjs';
import type { EntryId } from '../../entries/entry-id.ts';
import { readRegister } from '../../register/read-register.ts';
import { addCategory, addView, removeCategory, renameCategory } from '../../register/write-lists.ts';
import {
  addRiskLink,
  addRisks,
  removeRiskLink,
  setRiskValues,
  writeRiskText,
  writeRiskTitle,
} from '../../register/write-register.ts';
import { nat, pick, said, type Edit } from './random-edit.ts';

const target = (n: number) => ({
  documentId: `018f0000-0000-7000-8000-00000000000${n}` as DocumentId,
  entryId: undefined,
});

/** Anything that people do with a register. */
export const riskEdit: fc.Arbitrary<Edit> = fc.oneof(
  said.map((title) => (ydoc: Y.Doc) => void addRisks(ydoc, [{ title, description: 'One.\nTwo.' }])),
  fc.tuple(nat, said).map(([n, title]) => onRisk(n, (ydoc, id) => writeRiskTitle(ydoc, id, title))),
  fc
    .tuple(nat, said)
    .map(([n, rich]) => onRisk(n, (ydoc, id) => writeRiskText(ydoc, id, { field: 'mitigation', rich }))),
  fc
    .tuple(nat, fc.constantFrom(1, 3, 5, null), fc.constantFrom('open', 'closed', 'watching'))
    .map(([n, impact, status]) => onRisk(n, (ydoc, id) => setRiskValues(ydoc, id, { impact, status }))),
  fc.tuple(nat, nat).map(([n, m]) =>
    onRisk(n, (ydoc, id) => {
      const category = pick(readRegister(ydoc).categories, m);
      setRiskValues(ydoc, id, { category: category?.id ?? null });
    }),
  ),
  fc.tuple(nat, fc.nat(2)).map(([n, to]) => onRisk(n, (ydoc, id) => addRiskLink(ydoc, id, target(to)))),
  fc.tuple(nat, fc.nat(2)).map(([n, to]) => onRisk(n, (ydoc, id) => removeRiskLink(ydoc, id, target(to)))),
  fc.constantFrom('Staff', 'Vans').map((name) => (ydoc: Y.Doc) => void addCategory(ydoc, name)),
  nat.map((n) => (ydoc: Y.Doc) => {
    const category = pick(readRegister(ydoc).categories, n);
    if (category) renameCategory(ydoc, category.id, `Renamed ${n}`);
  }),
  nat.map((n) => (ydoc: Y.Doc) => {
    const category = pick(readRegister(ydoc).categories, n);
    if (category) removeCategory(ydoc, category.id);
  }),
  fc.constant<Edit>((ydoc) => void addView(ydoc, 'Ours', '{}')),
);

function onRisk(n: number, act: (ydoc: Y.Doc, id: EntryId) => void): Edit {
  return (ydoc) => {
    const risk = pick(readRegister(ydoc).entries, n);
    if (risk) act(ydoc, risk.id);
  };
}
