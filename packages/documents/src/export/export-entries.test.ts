import { unzipSync, strFromU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { contentOf } from '../canonical/content-of.ts';
import { writeRegisterCsv, type CsvNames } from '../csv/write-csv.ts';
import type { EntryId } from '../entries/entry-id.ts';
import { addDecisions } from '../log/write-log.ts';
import { readWrittenLog } from '../log/written-decision.ts';
import { zipRecords } from '../markdown/zip-records.ts';
import { readRegister } from '../register/read-register.ts';
import { addCategory } from '../register/write-lists.ts';
import { addRiskLink, addRisks, setRiskValues } from '../register/write-register.ts';
import { logOfContent } from './log-of-content.ts';
import { registerOfContent } from './register-of-content.ts';

/** What a kept version holds: JSON that was written and read. */
const kept = (content: unknown) => JSON.parse(JSON.stringify(content)) as never;

const names: CsvNames = {
  owner: (owner) => ({ name: owner.kind === 'named' ? owner.name : owner.userId, firm: 'Harbor' }),
  person: (id) => id,
  firm: (id) => id,
  link: ({ documentId, entryId }) => `${documentId} ${entryId ?? ''}`,
};

describe('[EX3] a register of which a content was kept', () => {
  test('is the same list as the draft was', () => {
    const ydoc = new Y.Doc();
    const category = addCategory(ydoc, 'People');
    const [first = '' as EntryId, second = '' as EntryId] = addRisks(ydoc, [
      {
        title: 'Vans, late',
        description: 'One.\nTwo "words".',
        mitigation: '=cmd()',
        likelihood: 2,
        impact: 5,
      },
      { title: 'Nobody knows', owner: 'name:Ms Okafor' },
    ]);
    setRiskValues(ydoc, first, { category, dueOn: '2026-12-01' });
    addRiskLink(ydoc, second, { documentId: crypto.randomUUID() as never, entryId: undefined });
    const csv = writeRegisterCsv(registerOfContent(kept(contentOf('register', ydoc))), names);
    expect(csv).toBe(writeRegisterCsv(readRegister(ydoc), names));
    expect(csv).toContain('Ms Okafor');
    expect(csv).toContain('People');
  });
});

describe('[EX4] a log of which a content was kept', () => {
  test('is the same records as the draft was, with the version beside them', () => {
    const ydoc = new Y.Doc();
    addDecisions(ydoc, [
      {
        title: 'Where the data lives',
        statement: 'In both\nplaces',
        reasons: 'it is near',
        form: 'options',
        options: [
          { name: 'Ours', pros: 'near', points: [4] },
          { name: 'Theirs', cons: 'far' },
        ],
        chosenAt: 0,
        criteria: [{ name: 'cost', weight: 5 }],
        tags: ['data'],
      },
      { title: 'Second' },
    ]);
    const recordNames = { owner: () => '', link: () => '', decision: () => 'D-1' };
    const entries = logOfContent(kept(contentOf('log', ydoc)));
    const ofVersion = unzipSync(zipRecords(entries, recordNames, { 'version.json': '{}' }));
    expect(strFromU8(ofVersion['version.json'] ?? new Uint8Array())).toBe('{}');
    delete ofVersion['version.json'];
    expect(ofVersion).toEqual(unzipSync(zipRecords(readWrittenLog(ydoc), recordNames)));
    expect(Object.keys(ofVersion)).toHaveLength(2);
  });
});
