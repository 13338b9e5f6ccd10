import { fillEmptyBlocks } from '@entente/documents/agreement/fill-empty-blocks';
import { Extension } from '@tiptap/core';
import type * as Y from 'yjs';

/**
 * Gives each empty block that we make its text at once. y-tiptap makes it with the first letter: two people who begin
 * an empty paragraph at the same moment would make two, which both browsers then merge, and words stand twice.
 */
export const SharedEmptyText = Extension.create<{ root: Y.XmlFragment | undefined }, { stop: () => void }>({
  name: 'sharedEmptyText',

  addOptions() {
    return { root: undefined };
  },

  addStorage() {
    return { stop: () => undefined };
  },

  onCreate() {
    const { root } = this.options;
    const fill = (events: readonly Y.YEvent<Y.XmlFragment>[], { local, doc }: Y.Transaction) => {
      if (!local) return;
      doc.transact(() => {
        for (const { changes } of events)
          for (const { content } of changes.added) if ('type' in content) fillEmptyBlocks(content.type);
      }, 'sharedEmptyText');
    };
    root?.observeDeep(fill as Parameters<Y.XmlFragment['observeDeep']>[0]);
    this.storage.stop = () => root?.unobserveDeep(fill as Parameters<Y.XmlFragment['observeDeep']>[0]);
  },

  onDestroy() {
    this.storage.stop();
  },
});
