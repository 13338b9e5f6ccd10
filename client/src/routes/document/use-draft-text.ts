import type { ProseMirrorJSON } from '@entente/documents/agreement/content-json';
import { readContent } from '@entente/documents/agreement/read-content';
import { useEffect, useState } from 'react';
import type * as Y from 'yjs';

/** A colleague who types gives a text for each key; comparing waits for a breath. */
const BREATH_MS = 300;

const nothing: ProseMirrorJSON = { type: 'doc' };

/** The draft's text as content, read again while people write; nothing while it is not wanted. */
export function useDraftText(ydoc: Y.Doc, isWanted: boolean): ProseMirrorJSON {
  const [text, setText] = useState(nothing);
  useEffect(() => {
    if (!isWanted) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const read = (): void => {
      timer = undefined;
      setText(readContent(ydoc));
    };
    const onUpdate = (): void => {
      timer ??= setTimeout(read, BREATH_MS);
    };
    read();
    ydoc.on('update', onUpdate);
    return () => {
      clearTimeout(timer);
      ydoc.off('update', onUpdate);
    };
  }, [ydoc, isWanted]);
  return text;
}
