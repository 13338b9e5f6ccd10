/** The agreement's editor on a ydoc, without a page around it. Needs jsdom. */
import { encodeContent } from '@entente/documents/agreement/content-to-update';
import type { ProseMirrorJSON } from '@entente/documents/agreement/content-json';
import { Editor } from '@tiptap/react';
import { act, StrictMode, useEffect } from 'react';
import { createRoot } from 'react-dom/client';
import { expect, vi } from 'vitest';
import { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { createLive } from '../../sync/live.ts';
import type { OpenDocument, Permission } from '../../sync/open-document.ts';
import type { SaveState } from '../../sync/save-state.ts';
import { useAgreementEditor } from './use-agreement-editor.ts';

export interface OpenEditor {
  readonly editor: Editor;
  /** Takes it off the page; resolves when it is destroyed. */
  readonly close: () => Promise<void>;
}

// jsdom has no layout, and so nothing that follows it.
vi.stubGlobal(
  'ResizeObserver',
  class {
    observe() {}
    disconnect() {}
  },
);

const open = new Set<OpenEditor>();
const mounted = vi.spyOn(Editor.prototype, 'mount');
const destroyed = vi.spyOn(Editor.prototype, 'destroy');

/** Also the editors that StrictMode made in vain are destroyed, a moment later; what they take along must not be missed. */
const untilOnlyOpenOnesLive = () =>
  vi.waitFor(
    () => {
      const gone = new Set(destroyed.mock.contexts);
      expect(mounted.mock.contexts.filter((editor) => !gone.has(editor))).toHaveLength(open.size);
    },
    { interval: 1 },
  );

function openDocument(ydoc: Y.Doc, awareness: Awareness): OpenDocument {
  return {
    ydoc,
    awareness,
    saveState: createLive<SaveState>({ kind: 'saved' }),
    permission: createLive<Permission | undefined>(undefined),
    others: createLive(new Map()),
    isReady: createLive(true),
    beforeContent: () => () => {},
    restore: async () => 'offline',
    reconnect: () => {},
    discardLocal: async () => {},
    close: () => {},
  };
}

/** Two documents of one agreement, each edit of one delivered to the other at once. */
export function openPair(content: readonly ProseMirrorJSON[]): [Y.Doc, Y.Doc] {
  const [a, b] = [new Y.Doc(), new Y.Doc()];
  const seed = encodeContent({ type: 'doc', content: [...content] }, 1);
  for (const ydoc of [a, b]) Y.applyUpdate(ydoc, seed, 'server');
  a.on('update', (update, origin) => void (origin !== 'server' && Y.applyUpdate(b, update, 'server')));
  b.on('update', (update, origin) => void (origin !== 'server' && Y.applyUpdate(a, update, 'server')));
  return [a, b];
}

/** Opens it under StrictMode, and waits until it is the only one on its document. */
export async function openEditor(
  ydoc: Y.Doc,
  isEditable = true,
  awareness = new Awareness(ydoc),
): Promise<OpenEditor> {
  const document_ = openDocument(ydoc, awareness);
  let editor: Editor | undefined;
  function Probe() {
    const { editor: current } = useAgreementEditor(document_, isEditable);
    useEffect(() => void (editor = current), [current]);
    return null;
  }
  const root = createRoot(document.createElement('div'));
  await act(async () =>
    root.render(
      <StrictMode>
        <Probe />
      </StrictMode>,
    ),
  );
  if (!editor) throw new Error('The editor did not open.');
  const opened = {
    editor,
    async close() {
      await act(async () => root.unmount());
      open.delete(opened);
      await untilOnlyOpenOnesLive();
    },
  };
  open.add(opened);
  await untilOnlyOpenOnesLive();
  return opened;
}

/** Closes what a test left open. */
export async function closeEditors(): Promise<void> {
  for (const editor of open) await editor.close();
}
