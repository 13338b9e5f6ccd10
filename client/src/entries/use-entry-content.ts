import { canonicalJson, type Json } from '@entente/documents/canonical/canonical-json';
import type { EntryId } from '@entente/documents/entries/entry-id';
import { decisionContentIn } from '@entente/documents/log/log-content';
import { riskContentIn } from '@entente/documents/register/register-content';
import { useEffect, useState } from 'react';
import type * as Y from 'yjs';

/** A colleague who types gives an update for each key; reading the entry waits for a breath. */
const BREATH_MS = 300;

/** An entry of an open register or log. */
export interface OpenEntry {
  readonly kind: 'register' | 'log';
  readonly ydoc: Y.Doc;
  readonly id: EntryId;
}

const read = ({ kind, ydoc, id }: OpenEntry): Json | undefined =>
  kind === 'log' ? decisionContentIn(ydoc, id) : riskContentIn(ydoc, id);

const keyOf = (content: Json | undefined): string => (content === undefined ? '' : canonicalJson(content));

/** The canonical content of one entry, read again while people write; undefined while there is no such entry. */
export function useEntryContent({ kind, ydoc, id }: OpenEntry): Json | undefined {
  const [content, setContent] = useState(() => read({ kind, ydoc, id }));
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const readNow = (): void => {
      timer = undefined;
      const next = read({ kind, ydoc, id });
      // Most edits are to other entries: what says the same stays the same object.
      setContent((last) => (keyOf(last) === keyOf(next) ? last : next));
    };
    const onUpdate = (): void => {
      timer ??= setTimeout(readNow, BREATH_MS);
    };
    onUpdate();
    ydoc.on('update', onUpdate);
    return () => {
      clearTimeout(timer);
      ydoc.off('update', onUpdate);
    };
  }, [kind, ydoc, id]);
  return content;
}
