import type { Json } from '@entente/documents/canonical/canonical-json';
import { forwardEditKey } from '@entente/documents/restore/forward-edit';
import { previewRestore, restore, type Restoration } from '@entente/documents/restore/restore';
import type { DocumentKind } from '@entente/protocol/api/documents';
import type { VersionDetail } from '@entente/protocol/api/versions';
import type { Restored } from '@entente/protocol/restored';
import { notifications } from '@mantine/notifications';
import { useEffect, useMemo, useRef, useState } from 'react';
import type * as Y from 'yjs';
import type { OpenDocument } from '../../sync/open-document.ts';
import type { RestoreOutcome } from '../../sync/restoring.ts';
import { restoredWords } from './session-words.ts';

/** A version, and what of it is about to be restored. */
export interface RestoreTarget {
  readonly version: VersionDetail;
  readonly part: Restored['part'];
}

/** A colleague who types changes the draft with each key; trying it out again waits for a breath. */
const BREATH_MS = 300;

function readRestoration(kind: DocumentKind, { version, part }: RestoreTarget): Restoration {
  return {
    kind,
    schemaVersion: version.schemaVersion,
    version: JSON.parse(version.content) as Json,
    part: part as Restoration['part'],
  };
}

const tryOut = (ydoc: Y.Doc, restoration: Restoration) => {
  const preview = previewRestore(ydoc, restoration);
  return { preview, key: preview.kind === 'possible' ? forwardEditKey(restoration.kind, preview) : '' };
};

/** What a restore would change in the draft, tried out again while others write. */
function usePreview(ydoc: Y.Doc, restoration: Restoration) {
  const [tried, setTried] = useState(() => tryOut(ydoc, restoration));
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = (): void => {
      timer = undefined;
      setTried(tryOut(ydoc, restoration));
    };
    const onUpdate = (): void => {
      timer ??= setTimeout(look, BREATH_MS);
    };
    ydoc.on('update', onUpdate);
    return () => {
      clearTimeout(timer);
      ydoc.off('update', onUpdate);
    };
  }, [ydoc, restoration]);
  return { ...tried, again: () => setTried(tryOut(ydoc, restoration)) };
}

const notices: Readonly<Record<Exclude<RestoreOutcome, 'done'>, string>> = {
  left: 'The draft has changed meanwhile. This is what restoring changes as it is. Nothing was restored yet.',
  busy: 'Somebody else is restoring at this moment. Look at what it changes, then try again.',
  offline: 'There is no connection. Nothing was restored; try again when we are connected.',
};

interface UseRestoreOptions {
  readonly open: OpenDocument;
  readonly kind: DocumentKind;
  readonly target: RestoreTarget;
  /** Makes what follows an act of its own for undo. */
  readonly separateAct: () => void;
  readonly onDone: () => void;
}

/** A restore that is looked at and then done: only if it still changes what was shown. */
export function useRestore({ open, kind, target, separateAct, onDone }: UseRestoreOptions) {
  const restoration = useMemo(() => readRestoration(kind, target), [kind, target]);
  const { preview, key, again } = usePreview(open.ydoc, restoration);
  const [isRestoring, setIsRestoring] = useState(false);
  const [notice, setNotice] = useState<string>();
  const isHere = useRef(true);
  useEffect(() => {
    isHere.current = true;
    return () => void (isHere.current = false);
  }, []);
  const what: Restored = { version: target.version.number, part: target.part };
  const edit = (): boolean => {
    // Who has gone back to the draft in the meantime has left it.
    if (!isHere.current || tryOut(open.ydoc, restoration).key !== key) return false;
    separateAct();
    const isDone = restore(open.ydoc, restoration);
    separateAct();
    return isDone;
  };
  const run = async (): Promise<void> => {
    setIsRestoring(true);
    setNotice(undefined);
    const outcome = await open.restore(what, edit);
    if (!isHere.current) return;
    setIsRestoring(false);
    if (outcome === 'done') {
      notifications.show({ message: `Done: ${restoredWords(what)}. Undo takes it back.` });
      onDone();
      return;
    }
    again();
    setNotice(notices[outcome]);
  };
  return { preview, isRestoring, notice, restore: () => void run() };
}
