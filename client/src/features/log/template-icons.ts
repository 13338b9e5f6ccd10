import type { DecisionForm } from '@entente/documents/log/schema';
import { IconFileDiff, IconNote, IconTable } from '@tabler/icons-react';

/** The sign of each form of a decision. */
export const templateIcons: Readonly<Record<DecisionForm, typeof IconNote>> = {
  plain: IconNote,
  options: IconTable,
  change: IconFileDiff,
};
