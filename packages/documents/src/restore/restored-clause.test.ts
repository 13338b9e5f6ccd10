import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ProseMirrorJSON } from '../agreement/content-json.ts';
import { compareContent } from '../compare/compare-content.ts';
import { restoredClause } from './restored-clause.ts';
import { blocks, text } from './testing/content.ts';

const heading = (words: string, level = 1): ProseMirrorJSON => ({
  type: 'heading',
  attrs: { level },
  content: [text(words)],
});
const paragraph = (words: string): ProseMirrorJSON => ({ type: 'paragraph', content: [text(words)] });
const doc = (...content: ProseMirrorJSON[]): ProseMirrorJSON => ({ type: 'doc', content });

const purpose = [heading('Purpose'), paragraph('We serve one client together, as one team.')];
const payment = [
  heading('Payment'),
  paragraph('Harbor pays within thirty days of the invoice.'),
  heading('Late payment', 2),
  paragraph('After thirty days interest of four percent is due.'),
];
const meetings = [heading('Meetings'), paragraph('We meet each Monday at ten, online.')];

const version = doc(...purpose, ...payment, ...meetings);
const PAYMENT = 2;

describe('one clause of a version', () => {
  test('[RS5] comes back with its sub-clauses, and what stands elsewhere stays as it is', () => {
    const draft = doc(
      heading('Purpose and outcome'),
      paragraph('We serve one client together, as one team, and learn.'),
      heading('Payment'),
      paragraph('Harbor pays when it can.'),
      heading('Late payment', 2),
      paragraph('Nothing is due.'),
      paragraph('Added since.'),
      ...meetings,
    );
    expect(restoredClause(draft, version, PAYMENT)?.content).toEqual([
      ...(draft.content ?? []).slice(0, 2),
      ...payment,
      ...meetings,
    ]);
  });

  test('[RS5] a sub-clause comes back alone', () => {
    const changed = payment.with(3, paragraph('Nothing is due.')).with(1, paragraph('Other words since.'));
    expect(restoredClause(doc(...purpose, ...changed, ...meetings), version, 4)?.content).toEqual([
      ...purpose,
      ...changed.slice(0, 3),
      ...payment.slice(3),
      ...meetings,
    ]);
  });

  test('[RS6] a deleted clause returns where its neighbours stand, behind what was added to the one before it', () => {
    const added = paragraph('Something new about our purpose.');
    expect(restoredClause(doc(...purpose, added, ...meetings), version, PAYMENT)?.content).toEqual([
      ...purpose,
      added,
      ...payment,
      ...meetings,
    ]);
    expect(restoredClause(doc(...meetings), version, PAYMENT)?.content).toEqual([...payment, ...meetings]);
    expect(restoredClause(doc(paragraph('All is other.')), version, PAYMENT)?.content).toEqual([
      paragraph('All is other.'),
      ...payment,
    ]);
  });

  test('[RS6] a clause that moved returns, and stands once', () => {
    const changed = payment.with(1, paragraph('Harbor pays within ninety days of the invoice.'));
    expect(restoredClause(doc(...purpose, ...meetings, ...changed), version, PAYMENT)?.content).toEqual(
      version.content,
    );
    expect(restoredClause(doc(...payment, ...purpose, ...meetings), version, PAYMENT)?.content).toEqual(
      version.content,
    );
  });

  test('[RS6] a renamed clause is found by what it says', () => {
    const renamed = payment.with(0, heading('What we owe each other and by when'));
    expect(restoredClause(doc(...purpose, ...renamed, ...meetings), version, PAYMENT)).toEqual(version);
  });

  test('[RS5] what is no heading is no clause', () => {
    expect(restoredClause(version, version, 1)).toBeUndefined();
    expect(restoredClause(version, version, 99)).toBeUndefined();
  });

  test('[RS5] of whatever texts, the clause stands in the draft afterwards, and bringing it back again changes nothing', () => {
    fc.assert(
      fc.property(blocks, blocks, (draft, then) => {
        for (const at of (then.content ?? []).keys()) {
          const once = restoredClause(draft, then, at);
          if (once === undefined) continue;
          expect(JSON.stringify(once.content)).toContain(JSON.stringify(then.content?.[at]));
          // A clause equal to the version's is its own; of an equal text nothing changes at all.
          expect(restoredClause(then, then, at)).toEqual(then);
          expect(compareContent(once, once).every(({ change }) => change === 'same')).toBe(true);
        }
      }),
    );
  });
});
