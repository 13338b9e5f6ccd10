import type { LogContext } from '@entente/documents/log/view/log-context';
import { createContext, use, useMemo } from 'react';
import { useRulings } from '../../api/use-rulings.ts';
import type { EntryWorld } from '../../entries/entry-world.ts';
import { useToday } from '../../ui/use-today.ts';

/** What stands around the decisions. Stays the same object while none of it changes, so that rows need not render again. */
export interface LogWorld extends LogContext, EntryWorld {
  /** The reader's own firm first. */
  readonly firms: EntryWorld['firms'];
  readonly isEditable: boolean;
}

/** Given by the log's page to everything in it. */
export const LogWorldContext = createContext<LogWorld | undefined>(undefined);

/** What stands around the decisions. @throws outside the log's page */
export function useLogWorld(): LogWorld {
  const world = use(LogWorldContext);
  if (!world) throw new Error('This part stands outside the page of a log.');
  return world;
}

type Sources = Omit<EntryWorld, 'firms'> & Pick<LogWorld, 'isEditable'>;

/** Gathers what stands around the decisions. */
export function useMakeLogWorld({
  open,
  alliance,
  members,
  isEditable,
  userId: reader,
  documentId,
}: Sources): LogWorld {
  const today = useToday();
  const rulings = useRulings(documentId);
  return useMemo(
    () => ({
      open,
      alliance,
      members,
      isEditable,
      userId: reader,
      documentId,
      today,
      rulings,
      firms: alliance.firms,
      people: new Map(members.map(({ userId, name, firmId }) => [userId, { name, firmId }])),
    }),
    [open, alliance, members, isEditable, reader, documentId, today, rulings],
  );
}
