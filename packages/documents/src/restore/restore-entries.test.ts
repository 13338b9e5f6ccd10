import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import type { Json } from '../canonical/canonical-json.ts';
import type { EntryId } from '../entries/entry-id.ts';
import { entryEdit } from '../entries/origins.ts';
import { mendReferences } from '../log/mend-references.ts';
import { DECISIONS } from '../log/schema.ts';
import { CATEGORIES, RISKS } from '../register/schema.ts';
import { restoreEdit } from './origins.ts';
import { countAddedSince } from './restore-entries.ts';
import { previewRestore, restore } from './restore.ts';
import { decisionEdit } from './testing/decision-edit.ts';
import { nat, pick } from './testing/random-edit.ts';
import { riskEdit } from './testing/risk-edit.ts';
import { sharedEntries, sortLists, withoutPartIds } from './testing/same-entries.ts';
import { entriesIn, keep, restoration } from './testing/versions.ts';

const undoOf = (ydoc: Y.Doc): Y.UndoManager =>
  new Y.UndoManager(
    [RISKS, CATEGORIES, DECISIONS].map((root) => ydoc.getXmlFragment(root)),
    { trackedOrigins: new Set([restoreEdit, entryEdit]), captureTimeout: 0 },
  );

const kinds = [
  ['register', riskEdit],
  ['log', decisionEdit],
] as const;

describe.each(kinds)('restoring a %s', (kind, edit) => {
  test('[RS7] every entry of the version says again what it said, what was added since stays, and undo brings the draft back', () => {
    const some = fc.array(edit, { minLength: 3, maxLength: 12 });
    let changed = 0;
    fc.assert(
      fc.property(some, some, (first, then) => {
        const ydoc = new Y.Doc();
        for (const act of first) act(ydoc);
        const version = keep(kind, ydoc);
        for (const act of then) act(ydoc);
        const before = keep(kind, ydoc);
        const undo = undoOf(ydoc);
        const preview = previewRestore(ydoc, restoration(kind, version));
        expect(restore(ydoc, restoration(kind, version))).toBe(true);
        const after = keep(kind, ydoc);
        expect(sharedEntries(after, version)).toEqual(sharedEntries(version, version));
        expect(entriesIn(after).length).toBe(entriesIn(version).length + countAddedSince(before, version));
        if (preview.kind !== 'possible') throw new Error('not possible');
        expect(sharedEntries(preview.after, version)).toEqual(sharedEntries(after, version));
        if (!preview.isEqual) changed++;
        undo.undo();
        if (kind === 'log') mendReferences(ydoc);
        expect(sortLists(withoutPartIds(keep(kind, ydoc)))).toEqual(sortLists(withoutPartIds(before)));
      }),
      { numRuns: 60 },
    );
    // Of 60: edits may also take each other back.
    expect(changed).toBeGreaterThan(5);
  });

  test('[RS2] an equal content makes no edit at all', () => {
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 12 }), (acts) => {
        const ydoc = new Y.Doc();
        for (const act of acts) act(ydoc);
        const version = keep(kind, ydoc);
        let updates = 0;
        ydoc.on('update', () => updates++);
        restore(ydoc, restoration(kind, version));
        expect(updates).toBe(0);
      }),
      { numRuns: 40 },
    );
  });

  test('[RS8] one entry comes back alone', () => {
    fc.assert(
      fc.property(
        fc.array(edit, { maxLength: 12 }),
        fc.array(edit, { maxLength: 12 }),
        nat,
        (first, then, n) => {
          const ydoc = new Y.Doc();
          for (const act of first) act(ydoc);
          const version = keep(kind, ydoc);
          const id = pick(entriesIn(version), n)?.['id'] as EntryId | undefined;
          if (id === undefined) return;
          for (const act of then) act(ydoc);
          const others = (content: Json) => entriesIn(content).filter((entry) => entry['id'] !== id);
          const before = keep(kind, ydoc);
          restore(ydoc, restoration(kind, version, { kind: 'entry', id }));
          const after = keep(kind, ydoc);
          expect(others(after)).toEqual(others(before));
        },
      ),
    );
  });
});
