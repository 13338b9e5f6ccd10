import type { ReactNode } from 'react';

/** What must be known of a row before it is added. */
export interface RowNote {
  readonly kind: 'guess' | 'unreadable';
  readonly words: string;
}

/** A row of a list, or a file, as the preview shows it. */
export interface ShownRow {
  readonly key: string;
  /** Where it stands: *Line 12*, a file's name. */
  readonly place: string;
  /** The title it gets; undefined when it becomes nothing. */
  readonly title: string | undefined;
  /** What else of it is worth seeing. */
  readonly facts: ReactNode;
  /** Its first words. */
  readonly words: string;
  readonly notes: readonly RowNote[];
  /** Why it becomes nothing, and whether that is for want of understanding or of content. */
  readonly reason: { readonly kind: 'unreadable' | 'skipped'; readonly why: string } | undefined;
}

/** Which rows are shown. */
export const rowFilters = ['all', 'guess', 'unreadable', 'skipped'] as const;
export type RowFilter = (typeof rowFilters)[number];

/** Whether a filter shows a row. */
export function isShown(row: ShownRow, filter: RowFilter): boolean {
  switch (filter) {
    case 'all':
      return true;
    case 'skipped':
      return row.reason?.kind === 'skipped';
    case 'unreadable':
      return row.reason?.kind === 'unreadable' || row.notes.some(({ kind }) => kind === 'unreadable');
    case 'guess':
      return row.notes.some(({ kind }) => kind === 'guess');
  }
}

/** How many rows each filter shows. */
export const countRows = (rows: readonly ShownRow[]): Readonly<Record<RowFilter, number>> => ({
  all: rows.length,
  guess: rows.filter((row) => isShown(row, 'guess')).length,
  unreadable: rows.filter((row) => isShown(row, 'unreadable')).length,
  skipped: rows.filter((row) => isShown(row, 'skipped')).length,
});
