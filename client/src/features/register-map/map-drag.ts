/** How a risk is carried over the map: by pointer, by finger, or cell by cell with the arrow keys. */
import type { EntryId } from '@entente/documents/entries/entry-id';
import { impactWords, likelihoodWords, wordOf } from '@entente/documents/register/score';
import type { Announcements, KeyboardCoordinateGetter } from '@dnd-kit/core';
import { type Cell, cellName, nextCell, readCell } from './cells.ts';

/** A risk's name for somebody who does not see the map. */
type NameOf = (id: EntryId) => string;

/** A cell in words. */
export const cellWords = ({ likelihood, impact }: Cell): string =>
  `${wordOf(likelihoodWords, likelihood)}, ${wordOf(impactWords, impact).toLowerCase()} impact`;

const overWords = (over: { id: string | number } | null): string => {
  const cell = over && readCell(String(over.id));
  return cell ? cellWords(cell) : 'no cell';
};

/** What is said while a risk is carried. */
export const announcementsFor = (nameOf: NameOf): Announcements => ({
  onDragStart: ({ active }) => `Picked up ${nameOf(active.id as EntryId)}.`,
  onDragOver: ({ active, over }) => `${nameOf(active.id as EntryId)} is over ${overWords(over)}.`,
  onDragEnd: ({ active, over }) =>
    over ? `${nameOf(active.id as EntryId)} is scored ${overWords(over)}.` : 'Put back where it was.',
  onDragCancel: () => 'Put back where it was.',
});

/** The first cell that a risk without a score goes to. */
const MIDDLE: Cell = { likelihood: 3, impact: 3 };

/** Moves what is carried to the middle of the next cell in the arrow's direction. */
export const moveByCells: KeyboardCoordinateGetter = (event, { context }) => {
  if (!event.code.startsWith('Arrow')) return undefined;
  event.preventDefault();
  const { over, droppableRects, collisionRect } = context;
  const here = over ? readCell(String(over.id)) : undefined;
  const to = droppableRects.get(cellName(here ? nextCell(here, event.code) : MIDDLE));
  if (to === undefined || collisionRect === null) return undefined;
  return {
    x: to.left + (to.width - collisionRect.width) / 2,
    y: to.top + (to.height - collisionRect.height) / 2,
  };
};
