import type { Json } from '@entente/documents/canonical/canonical-json';
import type { EntryChange } from '@entente/documents/compare/compare-entries';
import type { VersionDetail } from '@entente/protocol/api/versions';
import { Button } from '@mantine/core';
import { useMemo } from 'react';
import { idsOf } from './entry-names.ts';
import type { RestoreTarget } from './use-restore.ts';

type OnRestore = (target: RestoreTarget) => void;

interface VersionRestore {
  readonly version: VersionDetail;
  readonly onRestore: OnRestore | undefined;
}

/** Restores a whole register or log; shows first what that changes. */
export function RestoreEntriesButton({ version, onRestore }: VersionRestore) {
  return (
    <Button size="xs" variant="default" onClick={() => onRestore?.({ version, part: { kind: 'whole' } })}>
      Restore this version
    </Button>
  );
}

interface EntryBackProps extends VersionRestore {
  /** Such as *R-12*. */
  readonly name: string;
  readonly change: EntryChange;
}

/** Restores one entry as the version has it; nothing for one that the version has not. */
export function EntryBack({ version, name, change, onRestore }: EntryBackProps) {
  const known = useMemo(() => idsOf(JSON.parse(version.content) as Json), [version]);
  if (!known.has(change.id)) return null;
  return (
    <Button
      size="compact-xs"
      variant="default"
      onClick={() => onRestore?.({ version, part: { kind: 'entry', id: change.id, name } })}
    >
      Restore {name}
    </Button>
  );
}
