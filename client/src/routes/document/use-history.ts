import type { VersionDetail } from '@entente/protocol/api/versions';
import type { DocumentId } from '@entente/protocol/ids';
import { useState } from 'react';
import { useVersions } from '../../api/use-versions.ts';
import type { Against } from '../../features/history/version-bar.tsx';

/** What of a document's history is open. */
export interface History {
  readonly isOpen: boolean;
  readonly versions: ReturnType<typeof useVersions>;
  /** The version shown in place of the draft. */
  readonly number: number | undefined;
  readonly against: Against;
  /** The version that is about to be restored. */
  readonly restoring: VersionDetail | undefined;
  readonly toggle: () => void;
  /** Back to the draft, and the panel goes. */
  readonly close: () => void;
  readonly choose: (number: number | undefined) => void;
  readonly compareWith: (against: Against) => void;
  readonly restore: (version: VersionDetail | undefined) => void;
}

/** The state of the history of one document. */
export function useHistory(documentId: DocumentId): History {
  const [isOpen, setIsOpen] = useState(false);
  const [number, setNumber] = useState<number>();
  const [against, setAgainst] = useState<Against>('nothing');
  const [restoring, setRestoring] = useState<VersionDetail>();
  const versions = useVersions(documentId, isOpen);
  const choose = (chosen: number | undefined): void => {
    setNumber(chosen);
    setRestoring(undefined);
    if (chosen === undefined || chosen === against) setAgainst('nothing');
  };
  const close = (): void => {
    choose(undefined);
    setIsOpen(false);
  };
  return {
    isOpen,
    versions,
    number,
    against,
    restoring,
    toggle: () => (isOpen ? close() : setIsOpen(true)),
    close,
    choose,
    compareWith: setAgainst,
    restore: setRestoring,
  };
}
