import type { Json } from '@entente/documents/canonical/canonical-json';
import { compareEntries } from '@entente/documents/compare/compare-entries';
import { countAddedSince } from '@entente/documents/restore/restore-entries';
import type { Firm, Member } from '@entente/protocol/api/people';
import { useMemo } from 'react';
import type { OpenDocument } from '../../sync/open-document.ts';
import classes from './entries-history.module.css';
import { EntryChanges } from './entry-changes.tsx';
import { categoriesOf, titlesOf } from './entry-names.ts';
import { RestoreBar } from './restore-bar.tsx';
import { changesInEntries } from './restore-words.ts';
import { useRestore, type RestoreTarget } from './use-restore.ts';

interface RestoreEntriesViewProps {
  readonly kind: 'register' | 'log';
  readonly open: OpenDocument;
  readonly target: RestoreTarget;
  readonly members: readonly Member[];
  readonly firms: readonly Firm[];
  /** Makes what follows an act of its own for undo. */
  readonly separateAct: () => void;
  readonly onDone: () => void;
  readonly onBack: () => void;
}

const nothing: Json = { entries: [] };

/** What restoring a register or log, or one entry of it, will change, before it does. */
export default function RestoreEntriesView(props: RestoreEntriesViewProps) {
  const { kind, open, target, members, firms, separateAct, onDone, onBack } = props;
  const restore = useRestore({ open, kind, target, separateAct, onDone });
  const { preview } = restore;
  const [before, after] =
    preview.kind === 'possible' ? [preview.before, preview.after] : ([nothing, nothing] as const);
  const changes = useMemo(() => compareEntries(before, after), [before, after]);
  const version = useMemo(() => JSON.parse(target.version.content) as Json, [target]);
  const added = target.part.kind === 'whole' ? countAddedSince(before, version) : 0;
  const titles = useMemo(() => titlesOf(after), [after]);
  const context = { members, categories: new Map([...categoriesOf(before), ...categoriesOf(after)]) };
  return (
    <div className={classes.main}>
      <RestoreBar
        target={target}
        restore={restore}
        words={changesInEntries(kind, { changed: changes.length, added })}
        onBack={onBack}
      />
      <EntryChanges
        changes={changes}
        letter={kind === 'register' ? 'R' : 'D'}
        titleOf={(id) => titles.get(id) ?? 'No title yet'}
        context={context}
        credited={undefined}
        firms={firms}
      />
    </div>
  );
}
