import { EmptyState, Skeleton } from '@mantine/core';
import type { ReactNode } from 'react';
import type { OpenDocument } from '../../sync/open-document.ts';
import { useLive } from '../../sync/use-open-document.ts';

interface NoSuchEntryProps {
  readonly head: ReactNode;
  /** What the address calls it. */
  readonly name: string;
  readonly open: OpenDocument;
}

/** An address that leads to no entry; while the document still catches up, it may yet. */
export function NoSuchEntry({ head, name, open }: NoSuchEntryProps) {
  const { kind } = useLive(open.saveState);
  return (
    <div>
      {head}
      {kind === 'loading' ? (
        <Skeleton height={24} m="lg" width="60%" />
      ) : (
        <EmptyState
          title={`There is no ${name} here`}
          description={
            kind === 'offline'
              ? 'This device does not know it. It may come when we are online again.'
              : 'The address is wrong. Entries are never deleted, so it was not taken away.'
          }
        />
      )}
    </div>
  );
}
