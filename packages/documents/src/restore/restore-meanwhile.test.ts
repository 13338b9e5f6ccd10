import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { canonicalJson, type Json } from '../canonical/canonical-json.ts';
import type { EntryId } from '../entries/entry-id.ts';
import { readLog } from '../log/read-log.ts';
import { addDecisions } from '../log/write-log.ts';
import { addOption, removeCriterion, removeOption } from '../log/write-options.ts';
import { readRegister } from '../register/read-register.ts';
import { addRisks, setRiskValues, writeRiskText, writeRiskTitle } from '../register/write-register.ts';
import { previewRestore, restore } from './restore.ts';
import { partOf } from './testing/decision-edit.ts';
import { keep, restoration } from './testing/versions.ts';

describe('restoring entries while others edit', () => {
  function together(acts: (ydoc: Y.Doc) => void) {
    const ours = new Y.Doc();
    acts(ours);
    const theirs = new Y.Doc();
    const exchange = (): void => {
      Y.applyUpdate(theirs, Y.encodeStateAsUpdate(ours));
      Y.applyUpdate(ours, Y.encodeStateAsUpdate(theirs));
    };
    exchange();
    return { ours, theirs, exchange };
  }

  test('[RS3] what a colleague sets and types in another risk meanwhile stays, and so does what is equal in the same text', () => {
    const { ours, theirs, exchange } = together((ydoc) =>
      addRisks(ydoc, [
        { title: 'Vans are late', impact: 2, description: 'We lose two days each week on the road.' },
        { title: 'Staff leave' },
      ]),
    );
    const version = keep('register', ours);
    const [vans, staff] = readRegister(ours).entries.map(({ id }) => id) as [EntryId, EntryId];
    setRiskValues(ours, vans, { impact: 5 });
    writeRiskTitle(ours, vans, 'Vans are very late');
    writeRiskText(ours, vans, { field: 'description', rich: 'We lose ten days each week on the road.' });
    exchange();
    writeRiskTitle(theirs, staff, 'Staff leave for Harbor');
    setRiskValues(theirs, staff, { likelihood: 4 });
    writeRiskText(theirs, vans, {
      field: 'description',
      rich: 'We lose ten days each week on the road, at least.',
    });
    restore(ours, restoration('register', version));
    exchange();
    for (const ydoc of [ours, theirs])
      expect(readRegister(ydoc).entries).toMatchObject([
        {
          title: 'Vans are late',
          impact: 2,
          description: 'We lose two days each week on the road, at least.',
        },
        { title: 'Staff leave for Harbor', likelihood: 4 },
      ]);
  });

  test('[RS7] an option taken away since returns to its place, chosen and with its points; one added since goes', () => {
    const ydoc = new Y.Doc();
    const [id] = addDecisions(ydoc, [
      {
        criteria: [{ name: 'Cost' }, { name: 'Speed' }],
        options: [{ name: 'a', points: [5, 1] }, { name: 'b', pros: 'Good' }, { name: 'c' }],
        chosenAt: 0,
      },
    ]) as [EntryId];
    const version = keep('log', ydoc);
    removeOption(ydoc, partOf(ydoc, id, ['options', 0]) as EntryId);
    removeCriterion(ydoc, partOf(ydoc, id, ['criteria', 1]) as EntryId);
    addOption(ydoc, id, { name: 'since' });
    restore(ydoc, restoration('log', version));
    const [decision] = readLog(ydoc).entries;
    if (decision?.kind !== 'decision') throw new Error('no decision');
    expect(decision.options.map(({ name }) => name)).toEqual(['a', 'b', 'c']);
    expect(decision.criteria.map(({ name }) => name)).toEqual(['Cost', 'Speed']);
    expect(decision.chosen).toBe(decision.options[0]?.id);
    expect(decision.criteria.map((one) => decision.options[0]?.points.get(one.id))).toEqual([5, 1]);
  });

  test('[RS9] a version of a newer schema, or one that does not fit, is refused before anything is written', () => {
    const ydoc = new Y.Doc();
    addRisks(ydoc, [{ title: 'Vans are late' }]);
    const version = keep('register', ydoc);
    const wrong = JSON.parse(canonicalJson(version).replace('"open"', '"exploded"')) as Json;
    writeRiskTitle(ydoc, (readRegister(ydoc).entries[0] as { id: EntryId }).id, 'Another title');
    const before = keep('register', ydoc);
    expect(previewRestore(ydoc, { ...restoration('register', version), schemaVersion: 2 }).kind).toBe(
      'too_new',
    );
    expect(restore(ydoc, { ...restoration('register', version), schemaVersion: 2 })).toBe(false);
    expect(previewRestore(ydoc, restoration('register', wrong)).kind).toBe('unfit');
    expect(restore(ydoc, restoration('register', wrong))).toBe(false);
    expect(keep('register', ydoc)).toEqual(before);
  });
});
