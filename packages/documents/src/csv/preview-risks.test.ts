import { describe, expect, test } from 'vitest';
import { inBatches } from './batch-risks.ts';
import { proposeMapping, remap } from './propose-mapping.ts';
import { context, daniel, maya, mayaOfHarbor, previewOf, risksOf, tableOf } from './testing.ts';

const mappingOf = (text: string) => proposeMapping(tableOf(text)).mapping;

/** The values of one column under the name of a field. */
const valuesOf = (header: string, cells: readonly string[], field: string): unknown[] =>
  risksOf(previewOf(`Risk,${header}\n${cells.map((cell) => `a,"${cell}"`).join('\n')}`)).map(
    ({ risk }) => risk[field as 'impact'],
  );

describe('what the columns are', () => {
  test('[CV3] is proposed by their names', () => {
    expect(
      mappingOf(
        'Risk ID,Risk,Risk Description,Category,Probability,Severity,Risk Score,Strategy,Mitigation plan,Risk Owner,Due date,Next review,Status,Remarks\n',
      ),
    ).toEqual([
      'keep',
      'title',
      'description',
      'category',
      'likelihood',
      'impact',
      'leaveOut',
      'response',
      'mitigation',
      'owner',
      'dueOn',
      'reviewOn',
      'status',
      'keep',
    ]);
  });

  test('[CV3] is proposed by what stands in them: sentences are no response, words no date', () => {
    expect(mappingOf('Risk,Response,Due\na,Train all of the staff,when we can\n')).toEqual([
      'title',
      'mitigation',
      'keep',
    ]);
    expect(mappingOf('Risk,Impact,Impact score\na,We lose the client,4\n')).toEqual([
      'title',
      'keep',
      'impact',
    ]);
  });

  test('[CV3] a list without a title has it in its description, or in its first sentences', () => {
    expect(mappingOf('Description,Impact\na,1\n')).toEqual(['title', 'impact']);
    expect(mappingOf('Nr,Was kann passieren,Impact\n1,Die Daten kommen zu spät,1\n')).toEqual([
      'keep',
      'title',
      'impact',
    ]);
  });

  test('[CV3] every field stands once; another column may be chosen for it', () => {
    const mapping = mappingOf('Risk,Impact,Severity\na,1,2\n');
    expect(mapping).toEqual(['title', 'impact', 'keep']);
    expect(remap(mapping, 2, 'impact')).toEqual(['title', 'keep', 'impact']);
  });

  test('[CV3] what may be no list of risks is said', () => {
    expect(proposeMapping(tableOf('Step,Lead\nReview,A\n')).doubt).toContain('No column says');
    expect(proposeMapping(tableOf('Name,Lead\nReview,A\n')).doubt).toContain('may be no list of risks');
    expect(proposeMapping(tableOf('Risk,Impact\nReview,1\n')).doubt).toBeUndefined();
  });
});

describe('steps', () => {
  test('[CV4] words are read as steps', () => {
    expect(valuesOf('Impact', ['Very low', 'Low', 'Medium', 'HIGH', 'Very High', 'vh'], 'impact')).toEqual([
      1, 2, 3, 4, 5, 5,
    ]);
    expect(
      valuesOf('Likelihood', ['Rare', 'Unlikely', 'Possible', 'Likely', 'Almost certain'], 'likelihood'),
    ).toEqual([1, 2, 3, 4, 5]);
  });

  test('[CV4] our own words of impact are ours while no other stands beside them', () => {
    expect(valuesOf('Impact', ['Minor', 'Moderate', 'Severe'], 'impact')).toEqual([1, 2, 5]);
    expect(valuesOf('Impact', ['Insignificant', 'Minor', 'Moderate', 'Severe'], 'impact')).toEqual([
      1, 2, 3, 5,
    ]);
  });

  test('[CV4] a number beside a word decides when it counts to five, else the word', () => {
    expect(valuesOf('Impact', ['Low (2)', 'High (4)', '5 - Critical'], 'impact')).toEqual([2, 4, 5]);
    expect(valuesOf('Impact', ['Low (1)', 'Medium (2)', 'High (3)'], 'impact')).toEqual([2, 3, 4]);
  });

  test('[CV4] numbers are read on the scale of their column', () => {
    expect(valuesOf('Impact', ['1', '3.4', '5'], 'impact')).toEqual([1, 3, 5]);
    expect(valuesOf('Impact', ['0', '2', '7', '10'], 'impact')).toEqual([1, 1, 4, 5]);
    expect(valuesOf('Impact', ['5%', '60%', '61 %'], 'impact')).toEqual([1, 3, 4]);
    expect(valuesOf('Impact', ['0.1', '0,5', '1'], 'impact')).toEqual([1, 3, 5]);
    expect(valuesOf('Impact', ['3/5', '9/10'], 'impact')).toEqual([3, 5]);
  });

  test('[CV4] a total and a slip of the pen say nothing of the scale of their column', () => {
    const rows = Array.from({ length: 12 }, (_, at) => `a${at},${(at % 5) + 1}`).join('\n');
    const preview = previewOf(`Risk,Impact\n${rows}\nb,33\nTotal,47\n`);
    expect(risksOf(preview).map(({ risk }) => risk.impact)).toEqual([
      1,
      2,
      3,
      4,
      5,
      1,
      2,
      3,
      4,
      5,
      1,
      2,
      undefined,
    ]);
  });

  test('[CV4] a step taken for another is said; a number of five is no guess', () => {
    const [high, four] = risksOf(previewOf('Risk,Impact\na,High\nb,4\n'));
    expect(high?.notes).toEqual([{ column: 'Impact', kind: 'guess', words: '"High" is read as 4' }]);
    expect(four?.notes).toEqual([]);
  });

  test('[CV6] what is no step is named, and its words stand in the description', () => {
    const [row] = risksOf(previewOf('Risk,Likelihood\na,banana\nb,3\nc,4\n'));
    expect(row?.notes).toEqual([
      { column: 'Likelihood', kind: 'unreadable', words: '"banana" is not a step' },
    ]);
    expect(row?.risk.likelihood).toBeUndefined();
    expect(JSON.stringify(row?.risk.description)).toContain('banana');
  });
});

describe('days', () => {
  test('[CV5] are read in every usual form', () => {
    const forms = [
      '2026-11-21',
      '2026/11/21',
      '21.11.2026',
      '21/11/26',
      '21 Nov 2026',
      'Nov 21, 2026',
      '21-November-2026',
    ];
    expect(valuesOf('Due', [...forms, '2026-11-21T10:00:00Z', '46347'], 'dueOn')).toEqual(
      Array.from({ length: 9 }, () => '2026-11-21'),
    );
  });

  test('[CV5] one that proves the order decides for its column', () => {
    expect(valuesOf('Due', ['03/04/2026', '04/13/2026'], 'dueOn')).toEqual(['2026-03-04', '2026-04-13']);
    expect(
      risksOf(previewOf('Risk,Due\na,03/04/2026\nb,13/04/2026\n')).flatMap(({ notes }) => notes),
    ).toEqual([]);
  });

  test('[CV5] one that could be two is said, and follows the order chosen', () => {
    const text = 'Risk,Due\na,03/04/2026\n';
    const byDay = previewOf(text);
    expect(risksOf(byDay)[0]).toMatchObject({
      risk: { dueOn: '2026-04-03' },
      notes: [{ words: '"03/04/2026" is read as 2026-04-03 and could be 2026-03-04' }],
    });
    expect(byDay.hasOpenDays).toBe(true);
    expect(risksOf(previewOf(text, { dayOrder: 'month' }))[0]?.risk.dueOn).toBe('2026-03-04');
    expect(previewOf(`${text}b,21.11.2026\n`).hasOpenDays).toBe(true);
  });

  test('[CV5] a day that never was is none', () => {
    expect(valuesOf('Due', ['2026-02-30', '2026-02-28', '2026-03-01'], 'dueOn')).toEqual([
      undefined,
      '2026-02-28',
      '2026-03-01',
    ]);
  });
});

describe('owners', () => {
  const people = [
    ...context.people,
    { userId: mayaOfHarbor, name: 'Maya Okafor', email: 'maya@harbor.example', firm: 'Harbor' },
  ];
  const ownersOf = (cells: readonly string[], others = context.people): unknown[] =>
    risksOf(
      previewOf(`Risk,Owner,Owner's firm\n${cells.map((cell) => `a,${cell}`).join('\n')}\n`, {
        people: others,
      }),
    ).map(({ risk }) => risk.owner);

  test('[CV7] are members by name or e-mail, else people by name', () => {
    expect(
      ownersOf([
        'maya okafor,',
        '"Okafor, Maya",',
        'Daniel Weiss,',
        'DANIEL@harbor.example,',
        'Daniel,',
        'Carl,Acme',
        'n/a,',
      ]),
    ).toEqual([
      `user:${maya}`,
      `user:${maya}`,
      `user:${daniel}`,
      `user:${daniel}`,
      `user:${daniel}`,
      'name:Carl (Acme)',
      undefined,
    ]);
  });

  test('[CV7] two of one name are told apart by their firm', () => {
    expect(ownersOf(['Maya Okafor,Harbor', 'Maya Okafor (Northwind),', 'Maya Okafor,'], people)).toEqual([
      `user:${mayaOfHarbor}`,
      `user:${maya}`,
      'name:Maya Okafor',
    ]);
  });

  test('[CV7] of several the first member owns it; a long name is cut; all of it stands in the description', () => {
    const long = 'A long list of people '.repeat(20).trim();
    const [several, cut] = risksOf(previewOf(`Risk,Owner\na,Carl & Maya Okafor\nb,${long}\n`));
    expect(several?.risk.owner).toBe(`user:${maya}`);
    expect(JSON.stringify(several?.risk.description)).toContain('Carl & Maya Okafor');
    expect(cut?.risk.owner).toHaveLength('name:'.length + 200);
    expect(JSON.stringify(cut?.risk.description)).toContain(long);
  });
});

describe('rows', () => {
  test('[CV8] that are no risk are skipped with the reason', () => {
    const preview = previewOf('Risk,Impact\nLate,3\n\nRISK,impact\n,4\nTotal,7\n"open,1\n');
    expect(preview.rows.map((row) => [row.line, row.kind, row.kind === 'risk' ? '' : row.why])).toEqual([
      [2, 'risk', ''],
      [3, 'skipped', 'The row is empty.'],
      [4, 'skipped', 'The header stands here again.'],
      [5, 'skipped', 'It has no title.'],
      [6, 'skipped', 'The row is a total.'],
      [7, 'unreadable', 'A quote in it is not closed; rows below it may be part of it.'],
    ]);
  });

  test('[CV8] whose title stands in the register or further up are named', () => {
    const preview = previewOf('Risk\nLate data\nNew\nnew.\n', {
      present: [{ title: 'Late  Data', name: 'R-4' }],
    });
    expect(risksOf(preview).map(({ notes }) => notes.map(({ words }) => words))).toEqual([
      ['R-4 has the same title'],
      [],
      ['line 3 has the same title'],
    ]);
  });

  test('[CV6] keep the columns that are no field, under their names; a title of two lines keeps both', () => {
    const [row] = risksOf(previewOf('Risk,Examples,Issue\n"One\n\ntwo","e.g.\nthis",#5,more\n'));
    expect(row?.risk.title).toBe('One');
    const bold = (text: string) => ({ type: 'text', text, marks: [{ type: 'bold' }] });
    expect(row?.risk.description).toEqual({
      type: 'doc',
      content: [
        { type: 'paragraph', content: [{ type: 'text', text: 'two' }] },
        { type: 'paragraph', content: [bold('Examples:'), { type: 'text', text: ' e.g.' }] },
        { type: 'paragraph', content: [{ type: 'text', text: 'this' }] },
        { type: 'paragraph', content: [bold('Issue:'), { type: 'text', text: ' #5' }] },
        { type: 'paragraph', content: [bold('Beyond the header:'), { type: 'text', text: ' more' }] },
      ],
    });
    expect(row?.notes.map(({ words }) => words)).toContain('it has 4 cells where the header has 3');
  });

  test('[CV6] a title beyond what a title holds is cut, and stands whole in the description', () => {
    const long = 'word '.repeat(150).trim();
    const [row] = risksOf(previewOf(`Risk\n${long}\n`));
    expect(row?.risk.title).toMatch(/^(word )+word…$/);
    expect(row?.risk.description).toBe(long);
  });

  test('[CV9] name categories that the register does not have, each once', () => {
    const preview = previewOf('Risk,Category\na,delivery\nb,Data\nc,DATA\nd,\n');
    expect(preview.newCategories).toEqual(['Data']);
    expect(risksOf(preview).map(({ category }) => category)).toEqual(['delivery', 'Data', 'DATA', undefined]);
  });

  test('[CV10] are added in groups of at most 200 that fit one update', () => {
    const small = Array.from({ length: 450 }, (_, at) => ({ title: String(at) }));
    expect(inBatches(small).map(({ length }) => length)).toEqual([200, 200, 50]);
    const large = Array.from({ length: 5 }, () => ({ title: 'x'.repeat(200_000) }));
    expect(inBatches(large).map(({ length }) => length)).toEqual([2, 2, 1]);
  });
});
