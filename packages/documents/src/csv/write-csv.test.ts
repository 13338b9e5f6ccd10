import type { DocumentId } from '@entente/protocol/ids';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { readRegister } from '../register/read-register.ts';
import type { Risk } from '../register/risk.ts';
import { riskResponses, riskStatuses } from '../register/schema.ts';
import { addCategory } from '../register/write-lists.ts';
import { addRiskLink, addRisks, mergeRisk, type NewRisk } from '../register/write-register.ts';
import { withCategories } from './batch-risks.ts';
import { csvHeader, writeRegisterCsv, type CsvNames } from './write-csv.ts';
import { context, daniel, maya, previewOf, risksOf, tableOf } from './testing.ts';

const names: CsvNames = {
  owner: (owner) => {
    if (owner.kind === 'named') return { name: owner.name, firm: '' };
    const person = context.people.find(({ userId }) => userId === owner.userId);
    return { name: person?.name ?? '', firm: person?.firm ?? '' };
  },
  person: (id) => id,
  firm: (id) => id,
  link: ({ documentId }) => `Agreement ${documentId}`,
};

const exportOf = (ydoc: Y.Doc): string => writeRegisterCsv(readRegister(ydoc), names);

describe('a register as CSV', () => {
  test('[CV11] has a byte order mark, CRLF and every field', () => {
    const ydoc = new Y.Doc();
    const category = addCategory(ydoc, 'Delivery');
    const [late, other] = addRisks(ydoc, [
      {
        title: 'Late, again',
        category,
        likelihood: 4,
        impact: 5,
        owner: `user:${maya}`,
        dueOn: '2026-12-01',
      },
      { title: 'Other' },
    ]);
    if (!late || !other) throw new Error('no risks');
    addRiskLink(ydoc, late, {
      documentId: '6f0c7a52-62a8-4d6a-9a0a-3d4f2c6f1a01' as DocumentId,
      entryId: undefined,
    });
    mergeRisk(ydoc, other, late);
    const csv = exportOf(ydoc);
    expect(csv.startsWith(`\uFEFF${csvHeader.join(',')}\r\n`)).toBe(true);
    expect(csv.replaceAll('\r\n', '')).not.toContain('\n');
    const [row] = tableOf(csv).rows;
    expect(Object.fromEntries(csvHeader.map((name, at) => [name, row?.cells[at]]))).toMatchObject({
      Title: 'Late, again',
      Category: 'Delivery',
      Likelihood: '4',
      Score: '20',
      Level: 'critical',
      Owner: 'Maya Okafor',
      "Owner's firm": 'Northwind',
      Due: '2026-12-01',
      Status: 'open',
      Links: 'Agreement 6f0c7a52-62a8-4d6a-9a0a-3d4f2c6f1a01',
    });
  });

  test.each(['=1+1', '+1', '-2', '@SUM(A1)', '\t=1', '\r=1', "'=1", '＝1'])(
    '[CV12] no cell is a formula: %j',
    (cell) => {
      const ydoc = new Y.Doc();
      addRisks(ydoc, [{ title: cell, owner: 'name:=HYPERLINK("x")' }]);
      const csv = exportOf(ydoc);
      expect(csv).toContain(`"'${cell.replaceAll('"', '""')}"`);
      expect(csv).toContain(`"'=HYPERLINK(""x"")"`);
      expect(risksOf(previewOf(csv))[0]?.risk.title).toBe(cell.trim());
    },
  );

  const text = fc.oneof(
    fc.string({ maxLength: 60, unit: 'grapheme' }),
    fc.constantFrom('=1', "''=x", 'a\nb\n\nc', '"q",;\t|', '- x', 'Zoë', 'sep=;', '-5', '#', "'"),
  );
  const title = text.map((words) => words.replaceAll(/\s+/g, ' ').trim()).filter((words) => words !== '');
  const step = fc.constantFrom(undefined, 1 as const, 2 as const, 3 as const, 4 as const, 5 as const);
  const day = fc.option(
    fc
      .date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10)),
    { nil: undefined },
  );
  const newRisk: fc.Arbitrary<NewRisk & { inCategory: number }> = fc.record({
    title: title.filter((words) => !/^(?:grand |sub)?(?:total|sum|average)s?\b/i.test(words)),
    description: text.map((words) => words.replaceAll('\r', '')),
    mitigation: text.map((words) => words.replaceAll('\r', '')),
    likelihood: step,
    impact: step,
    response: fc.constantFrom(undefined, ...riskResponses),
    status: fc.constantFrom(...riskStatuses),
    owner: fc.constantFrom(
      undefined,
      `user:${maya}`,
      `user:${daniel}`,
      'name:Carl of Acme',
      'name:=Carl',
    ) as fc.Arbitrary<NewRisk['owner']>,
    dueOn: day,
    reviewOn: day,
    inCategory: fc.nat(2),
  });

  /** What both registers must say the same. */
  const said = ({
    title: name,
    description,
    mitigation,
    likelihood,
    impact,
    response,
    status,
    owner,
    dueOn,
    reviewOn,
  }: Risk) => ({
    name,
    description,
    mitigation,
    likelihood,
    impact,
    response,
    status,
    owner,
    dueOn,
    reviewOn,
  });
  const risksIn = (ydoc: Y.Doc): Risk[] =>
    readRegister(ydoc).entries.filter((entry) => entry.kind === 'risk');

  test('[CV13] what went out comes in the same', () => {
    fc.assert(
      fc.property(fc.array(newRisk, { minLength: 1, maxLength: 12 }), (risks) => {
        const ydoc = new Y.Doc();
        const categories = ['Delivery', '-=Data'].map((name) => addCategory(ydoc, name));
        addRisks(
          ydoc,
          risks.map(({ inCategory, ...risk }) => ({ ...risk, category: categories[inCategory] ?? null })),
        );
        const preview = previewOf(exportOf(ydoc), { categories: [] });
        const back = new Y.Doc();
        const ids = new Map(
          preview.newCategories.map((name) => [name.toLowerCase(), addCategory(back, name)]),
        );
        addRisks(back, withCategories(risksOf(preview), ids));
        const [before, after] = [risksIn(ydoc), risksIn(back)];
        expect(after.map(said)).toEqual(before.map(said));
        const nameIn = (doc: Y.Doc, risk: Risk) =>
          readRegister(doc).categories.find(({ id }) => id === risk.category)?.name;
        expect(after.map((risk) => nameIn(back, risk))).toEqual(before.map((risk) => nameIn(ydoc, risk)));
        expect(after.every(({ origin }) => origin === 'import:risks.csv')).toBe(true);
      }),
      { numRuns: 150 },
    );
  });
});
