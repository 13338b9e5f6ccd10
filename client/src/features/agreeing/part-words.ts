import type { ProposalSummary } from '@entente/protocol/api/proposals';

type Named = Pick<ProposalSummary, 'part' | 'documentKind' | 'documentTitle' | 'title' | 'place'>;

/** How what is agreed to is called, such as *D-3 We ship on Fridays*. */
export function partTitle({ part, documentTitle, place, title }: Named): string {
  return part.kind === 'whole' ? documentTitle : `${place} ${title}`.trim();
}

/** What kind of thing it is, such as *Section of Working agreement*. */
export function partKindWords({ part, documentKind, documentTitle }: Named): string {
  switch (part.kind) {
    case 'whole':
      return 'Agreement';
    case 'section':
      return `Section of ${documentTitle}`;
    case 'entry':
      return documentKind === 'log' ? 'Decision' : 'Risk, as scored';
  }
}

/** Names in a sentence: *Northwind and Harbor*. */
export const listWords = (names: readonly string[]): string =>
  new Intl.ListFormat('en', { type: 'conjunction' }).format(names);

/** Names to choose from: *Ingrid or Daniel*. */
export const choiceWords = (names: readonly string[]): string =>
  new Intl.ListFormat('en', { type: 'disjunction' }).format(names);

const dayFormat = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeZone: 'UTC' });

/** A day of the calendar, as the reader writes days. @param day `2026-11-21` */
export const dayWords = (day: string): string => dayFormat.format(new Date(`${day}T00:00:00Z`));
