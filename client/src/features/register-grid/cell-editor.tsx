import type { Risk } from '@entente/documents/register/risk';
import type { RiskField } from '@entente/documents/register/view/risk-field';
import type * as Y from 'yjs';
import { ChoiceEditor } from './choice-editor.tsx';
import { isChoiceField } from './choices.ts';
import { DayEditor } from './day-editor.tsx';
import { TitleEditor } from './title-editor.tsx';
import type { GridWorld } from './use-grid-world.ts';

/** Where the focus goes when an edit ends: to another cell, or where the person has put it already. */
export type EditEnd = 'down' | 'next' | 'previous' | 'stay' | 'away';

/** What every editor of a cell is given. */
export interface EditorProps {
  readonly risk: Risk;
  readonly ydoc: Y.Doc;
  readonly world: GridWorld;
  /** Whether a letter opened it, which is about to arrive in it. */
  readonly isTyped: boolean;
  readonly onDone: (end: EditEnd) => void;
}

/** The editor of a cell, mounted only while it is edited. */
export function CellEditor({ field, ...props }: EditorProps & { readonly field: RiskField }) {
  if (field === 'title') return <TitleEditor {...props} />;
  if (field === 'dueOn' || field === 'reviewOn') return <DayEditor field={field} {...props} />;
  return isChoiceField(field) ? <ChoiceEditor field={field} {...props} /> : null;
}
