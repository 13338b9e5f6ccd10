import type { EntryId } from '@entente/documents/entries/entry-id';
import type { RiskField } from '@entente/documents/register/view/risk-field';
import { setRiskValues, type RiskValues } from '@entente/documents/register/write-register';
import type * as Y from 'yjs';
import { entryUndoOf } from '../../entries/entry-undo.ts';
import { isChoiceField, valuesOfChoice } from './choices.ts';

/** Sets values of a risk as an edit that undo takes back by itself, however fast the next one follows. */
export function writeCell(ydoc: Y.Doc, id: EntryId, values: RiskValues): void {
  entryUndoOf(ydoc).stopCapturing();
  setRiskValues(ydoc, id, values);
  entryUndoOf(ydoc).stopCapturing();
}

/**
 * What Delete sets in a field. Nothing for texts: a stray key must take nobody's words away; and nothing for what a risk
 * always has.
 */
export function clearedValues(field: RiskField): RiskValues | undefined {
  if (field === 'dueOn' || field === 'reviewOn') return { [field]: null };
  if (!isChoiceField(field) || field === 'status') return undefined;
  return valuesOfChoice(field, '');
}
