import type { EntryId } from '@entente/documents/entries/entry-id';
import type { Step } from '@entente/documents/entries/values';
import type { Register, Risk } from '@entente/documents/register/risk';

/** A place on the map. */
export interface Cell {
  readonly likelihood: Step;
  readonly impact: Step;
}

export const steps: readonly Step[] = [1, 2, 3, 4, 5];

/** What a cell is called among droppable things. */
export const cellName = ({ likelihood, impact }: Cell): string => `${likelihood}-${impact}`;

/** The cell of that name; undefined for any other string. */
export function readCell(name: string): Cell | undefined {
  const [likelihood, impact] = name.split('-').map((part) => steps.find((step) => String(step) === part));
  return likelihood !== undefined && impact !== undefined && name.length === 3
    ? { likelihood, impact }
    : undefined;
}

/** The cell one step away in the direction of an arrow key; the same one at the edge. */
export function nextCell({ likelihood, impact }: Cell, key: string): Cell {
  const move = (step: Step, by: number): Step => steps[Math.min(4, Math.max(0, step - 1 + by))] ?? step;
  switch (key) {
    case 'ArrowUp':
      return { likelihood: move(likelihood, 1), impact };
    case 'ArrowDown':
      return { likelihood: move(likelihood, -1), impact };
    case 'ArrowRight':
      return { likelihood, impact: move(impact, 1) };
    case 'ArrowLeft':
      return { likelihood, impact: move(impact, -1) };
    default:
      return { likelihood, impact };
  }
}

/** Open risks by cell, and those that nobody has scored yet. */
export interface Placed {
  readonly cells: ReadonlyMap<string, readonly Risk[]>;
  readonly unscored: readonly Risk[];
}

/** Puts every risk that is not closed in its cell, in the order of the register. */
export function placeRisks({ entries }: Register): Placed {
  const cells = new Map<string, Risk[]>();
  const unscored: Risk[] = [];
  for (const entry of entries) {
    if (entry.kind !== 'risk' || entry.status === 'closed') continue;
    const { likelihood, impact } = entry;
    if (likelihood === undefined || impact === undefined) {
      unscored.push(entry);
      continue;
    }
    const name = cellName({ likelihood, impact });
    cells.set(name, [...(cells.get(name) ?? []), entry]);
  }
  return { cells, unscored };
}

/** The open risk of that id. */
export function findRisk({ entries }: Register, id: EntryId): Risk | undefined {
  return entries.find((entry): entry is Risk => entry.kind === 'risk' && entry.id === id);
}
