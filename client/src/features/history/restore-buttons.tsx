import type { VersionDetail } from '@entente/protocol/api/versions';
import { Button } from '@mantine/core';
import { ClauseMenu } from './clause-menu.tsx';
import type { RestoreTarget } from './use-restore.ts';

interface RestoreButtonsProps {
  readonly version: VersionDetail;
  readonly onRestore: (target: RestoreTarget) => void;
}

/** Restores an agreement's version, whole or by one clause: each shows first what it will change. */
export function RestoreButtons({ version, onRestore }: RestoreButtonsProps) {
  return (
    <>
      <ClauseMenu version={version} onChoose={(part) => onRestore({ version, part })} />
      <Button size="xs" variant="default" onClick={() => onRestore({ version, part: { kind: 'whole' } })}>
        Restore this version
      </Button>
    </>
  );
}
