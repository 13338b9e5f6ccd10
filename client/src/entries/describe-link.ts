import type { ClauseName } from '@entente/documents/agreement/read-clauses';
import type { LinkTarget } from '@entente/documents/entries/entry-links';
import type { DraftState } from '@entente/documents/log/schema';
import type { DocumentSummary } from '@entente/protocol/api/documents';
import type { AnyEntry } from './entries-of.tsx';
import { entryName } from './entry-address.ts';
import { statusWords } from './status-badge.tsx';

/** What something that can be linked is called and where it stands, as a person reads it. */
export interface LinkWords {
  readonly target: LinkTarget;
  readonly kind: 'agreement' | 'clause' | 'task' | 'risk' | 'decision' | 'unreadable';
  /** `R-12`, `2.1`; undefined for an agreement or a task, and for an entry that has no number yet. */
  readonly name: string | undefined;
  readonly title: string;
  /** Such as *Closed*; empty where there is nothing to say. */
  readonly state: string;
}

const stateWords: Readonly<Record<DraftState, string>> = {
  draft: 'Draft',
  proposed: 'Proposed',
  withdrawn: 'Withdrawn',
};

/** The words for an agreement. */
export const describeAgreement = (document: DocumentSummary): LinkWords => ({
  target: { documentId: document.id, entryId: undefined },
  kind: 'agreement',
  name: undefined,
  title: document.title,
  state: document.archivedAt === null ? '' : 'Archived',
});

/** The words for a clause of an agreement. */
export const describeClause = (
  document: Pick<DocumentSummary, 'id'>,
  { id, number, title }: ClauseName,
): LinkWords => ({
  target: { documentId: document.id, entryId: id },
  kind: 'clause',
  name: number,
  title: title || 'Untitled clause',
  state: '',
});

/** The words for a task of an agreement. */
export const describeTask = (target: LinkTarget, words: string): LinkWords => ({
  target,
  kind: 'task',
  name: undefined,
  title: words || 'An empty task',
  state: '',
});

/** The words for an entry of a register or log. */
export function describeEntry(document: Pick<DocumentSummary, 'id' | 'kind'>, entry: AnyEntry): LinkWords {
  const target = { documentId: document.id, entryId: entry.id };
  const name = entryName(document.kind === 'log' ? 'D' : 'R', entry);
  switch (entry.kind) {
    case 'unreadable':
      return { target, kind: 'unreadable', name, title: 'Cannot be read', state: '' };
    case 'risk':
      return {
        target,
        kind: 'risk',
        name,
        title: entry.title || 'Untitled',
        state: statusWords[entry.status].word,
      };
    case 'decision':
      return {
        target,
        kind: 'decision',
        name,
        title: entry.title || 'Untitled',
        state: stateWords[entry.state],
      };
  }
}

/** Whether every word of a search is in the name or the title. */
export function matchesSearch({ name = '', title }: LinkWords, search: string): boolean {
  const text = `${name} ${title}`.toLocaleLowerCase();
  return search
    .toLocaleLowerCase()
    .split(/\s+/u)
    .every((word) => text.includes(word));
}
