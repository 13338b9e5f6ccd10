import type { DocumentSummary } from '@entente/protocol/api/documents';
import type { ReactNode } from 'react';
import { describeAgreement, describeEntry, type LinkWords } from './describe-link.ts';
import { EntriesOf } from './entries-of.tsx';
import type { EntryWorld } from './entry-world.ts';

/** What can be linked of one kind: *Risks*, *Decisions*, *Agreements*. */
export interface ChoiceGroup {
  readonly name: string;
  readonly choices: readonly LinkWords[];
  /** Whether its document is still being opened. */
  readonly isPending: boolean;
}

const groupNames = { register: 'Risks', log: 'Decisions', agreement: 'Agreements' } as const;

interface LinkChoicesProps {
  readonly world: EntryWorld;
  readonly documents: readonly DocumentSummary[];
  readonly children: (groups: readonly ChoiceGroup[]) => ReactNode;
}

/** Gathers what can be linked: each register and log is opened in turn, then the agreements. */
export function LinkChoices({ world, documents, children }: LinkChoicesProps): ReactNode {
  const [next, ...rest] = documents.filter(({ kind }) => kind !== 'agreement');
  const agreements = documents.filter(({ kind }) => kind === 'agreement');
  if (!next || next.kind === 'agreement')
    return children([
      { name: groupNames.agreement, choices: agreements.map(describeAgreement), isPending: false },
    ]);
  const name = groupNames[next.kind];
  return (
    <EntriesOf document={{ id: next.id, kind: next.kind }} world={world}>
      {(entries) => (
        <LinkChoices world={world} documents={[...rest, ...agreements]}>
          {(groups) => {
            const choices = (entries ?? []).map((entry) => describeEntry(next, entry));
            return children([{ name, choices, isPending: entries === undefined }, ...groups]);
          }}
        </LinkChoices>
      )}
    </EntriesOf>
  );
}
