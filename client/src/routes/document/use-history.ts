import type { DocumentId } from '@entente/protocol/ids';
import { useState } from 'react';
import { useVersions } from '../../api/use-versions.ts';
import type { RestoreTarget } from '../../features/history/use-restore.ts';
import type { Against } from '../../features/history/compare-with.tsx';
import { useHistoryAddress } from '../use-history-address.ts';

/** What of a document's history is open. */
export interface History {
  readonly isOpen: boolean;
  readonly versions: ReturnType<typeof useVersions>;
  /** The version shown in place of the draft; 0 names none. */
  readonly number: number | undefined;
  readonly against: Against;
  /** What is about to be restored. */
  readonly restoring: RestoreTarget | undefined;
  /** The clause whose history is read: *2 Price*. */
  readonly clause: string | undefined;
  readonly lookAt: (clause: string | undefined) => void;
  readonly toggle: () => void;
  /** Back to the draft, and the panel goes. */
  readonly close: () => void;
  readonly choose: (number: number | undefined, against?: Against) => void;
  readonly compareWith: (against: Against) => void;
  readonly restore: (target: RestoreTarget | undefined) => void;
}

/** The history of one document: which version is open stands in the address, whether its panel is does not. */
export function useHistory(documentId: DocumentId): History {
  const { number, against, choose, compareWith } = useHistoryAddress();
  const [isPanelOpen, setIsPanelOpen] = useState(number !== undefined);
  const [restoring, setRestoring] = useState<RestoreTarget>();
  const [clause, lookAt] = useState<string>();
  const [seen, setSeen] = useState(number);
  if (number !== seen) {
    // Somebody may have gone back or forward: that leaves a restore that was only looked at.
    setSeen(number);
    setRestoring(undefined);
    if (number !== undefined) setIsPanelOpen(true);
  }
  const isOpen = isPanelOpen || number !== undefined;
  const versions = useVersions(documentId, isOpen);
  const close = (): void => {
    setRestoring(undefined);
    setIsPanelOpen(false);
    if (number !== undefined) choose(undefined);
  };
  return {
    isOpen,
    versions,
    number,
    against,
    restoring,
    clause,
    lookAt,
    toggle: () => (isOpen ? close() : setIsPanelOpen(true)),
    close,
    choose(chosen, wanted) {
      setRestoring(undefined);
      choose(chosen, wanted);
    },
    compareWith,
    restore: setRestoring,
  };
}
