import { strFromU8, unzipSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import type { MarkJSON, ProseMirrorJSON } from '../agreement/content-json.ts';
import { findElement } from '../entries/entry-id.ts';
import { readRichText, richTextOf } from '../entries/rich-text.ts';
import type { Decision } from '../log/decision.ts';
import { decisionForms, draftStates, richFields } from '../log/schema.ts';
import { addDecisions, type NewDecision } from '../log/write-log.ts';
import { readWrittenLog, writtenDecision } from '../log/written-decision.ts';
import { recordName } from './record-name.ts';
import { decisionOf, decisionsIn, logOf, maya, names, preview } from './testing.ts';
import { writeRecord } from './write-record.ts';
import { zipRecords } from './zip-records.ts';

/** Words with everything that means something in Markdown. */
const words = fc
  .array(
    fc.constantFrom(
      'one',
      'Two',
      '*x*',
      '_y_',
      '`z`',
      '#',
      '1.',
      '-',
      '[a](b)',
      '<b>',
      '&amp;',
      '\\',
      '|',
      '~',
      '!',
      'https://x.example',
      'ü',
      '👋',
      '"q"',
      "it's",
      '+',
      '>',
      '***',
      '~~~',
      '---',
      ':',
    ),
    {
      minLength: 1,
      maxLength: 6,
    },
  )
  .map((parts) => parts.join(' '));
const name = words.map((text) => `N ${text.replaceAll(/["']/g, '')}`);

const mark: fc.Arbitrary<MarkJSON> = fc.constantFrom<MarkJSON>(
  { type: 'bold' },
  { type: 'italic' },
  { type: 'strike' },
  { type: 'underline' },
  { type: 'link', attrs: { href: 'https://a.example/b?c=d&e' } },
);
const run = fc
  .record({
    text: words,
    marks: fc.uniqueArray(mark, { maxLength: 2, selector: ({ type }) => type }),
    isClose: fc.boolean(),
  })
  .map(({ text, marks, isClose }): ProseMirrorJSON => ({
    type: 'text',
    text: isClose ? text : `${text} `,
    marks,
  }));
const line: fc.Arbitrary<ProseMirrorJSON> = fc.array(run, { minLength: 1, maxLength: 3 }).map((runs) => {
  const last = runs.at(-1);
  const content = last ? [...runs.slice(0, -1), { ...last, text: (last.text ?? '').trim() }] : runs;
  return { type: 'paragraph', content };
});
const { block } = fc.letrec<{ block: ProseMirrorJSON; item: ProseMirrorJSON }>((tie) => ({
  item: fc
    .record({ first: line, rest: fc.array(tie('block'), { maxLength: 1 }) })
    .map(({ first, rest }) => ({ type: 'listItem', content: [first, ...rest] })),
  block: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    line,
    fc.array(tie('item'), { minLength: 1, maxLength: 3 }).map((content) => ({ type: 'bulletList', content })),
    fc
      .record({ start: fc.nat(20), content: fc.array(tie('item'), { minLength: 1, maxLength: 3 }) })
      .map(({ start, content }) => ({ type: 'orderedList', attrs: { start }, content })),
  ),
}));
const rich = fc.array(block, { maxLength: 3 }).map((content): ProseMirrorJSON => ({
  type: 'doc',
  content: content.length > 0 ? content : [{ type: 'paragraph' }],
}));
const day = fc.constantFrom(undefined, '2026-11-21', '1999-01-31');

const newDecision: fc.Arbitrary<NewDecision> = fc
  .record({
    title: name,
    form: fc.constantFrom(...decisionForms),
    state: fc.constantFrom(...draftStates),
    decidedOn: day,
    reviewOn: day,
    owner: fc.constantFrom(undefined, `user:${maya}`, 'name:Carl') as fc.Arbitrary<NewDecision['owner']>,
    decider: fc.oneof(fc.constant(''), words),
    consulted: fc.oneof(fc.constant(''), words),
    statement: rich,
    context: rich,
    reasons: rich,
    dissent: rich,
    tags: fc.uniqueArray(fc.constantFrom('a', 'b c', 'ü', '#1'), { maxLength: 3 }),
    criteria: fc.uniqueArray(fc.record({ name, weight: fc.integer({ min: 1, max: 5 }) }), {
      maxLength: 3,
      selector: (one) => one.name,
    }),
    options: fc.uniqueArray(
      fc.record({
        name,
        pros: fc.oneof(words, fc.constant('')),
        cons: fc.oneof(words, fc.constant('')),
        points: fc.array(fc.option(fc.integer({ min: 0, max: 5 }), { nil: undefined }), { maxLength: 3 }),
      }),
      { maxLength: 3, selector: (option) => option.name },
    ),
    at: fc.nat(5),
  })
  .map(({ at, ...decision }) => ({ ...decision, chosenAt: at < decision.options.length ? at : undefined }));

/** Everything of a decision that a record holds, without ids. */
function contentOf(ydoc: Y.Doc, decision: Decision) {
  const element = findElement(ydoc, decision.id, 'decision');
  if (!element) throw new Error('no element');
  const { title, form, state, decidedOn, reviewOn, owner, decider, consulted } = decision;
  return {
    values: { title, form, state, decidedOn, reviewOn, owner, decider, consulted },
    texts: richFields.map((field) => readRichText(richTextOf(element, field))),
    tags: decision.tags.map((tag) => tag.name),
    criteria: decision.criteria.map((one) => [one.name, one.weight]),
    options: decision.options.map((option) => ({
      name: option.name,
      pros: option.pros,
      cons: option.cons,
      points: decision.criteria.map(({ id }) => option.points.get(id)),
    })),
    chosen: decision.options.findIndex(({ id }) => id === decision.chosen),
  };
}

describe('a decision as Markdown', () => {
  test('[MD8] is a MADR record', () => {
    const ydoc = new Y.Doc();
    addDecisions(ydoc, [
      {
        title: 'Run one desk',
        state: 'proposed',
        decidedOn: '2026-11-21',
        decider: 'Both liaisons',
        context: 'Two desks answer.',
        statement: 'We run one desk.',
        reasons: 'it is cheaper.\nAlso quicker.',
        criteria: [{ name: 'Cost', weight: 5 }],
        options: [{ name: 'One desk', pros: 'Cheaper', points: [4] }, { name: 'Two desks' }],
        chosenAt: 0,
      },
    ]);
    expect(writeRecord(writtenDecision(ydoc, decisionsIn(ydoc)[0]!), names)).toBe(`---
status: proposed
date: 2026-11-21
decision-makers: Both liaisons
form: plain
---

# Run one desk

## Context and Problem Statement

Two desks answer.

## Decision Drivers

* Cost (weight 5)

## Considered Options

* One desk
* Two desks

## Decision

We run one desk.

## Decision Outcome

Chosen option: "One desk", because it is cheaper.

Also quicker.

## Pros and Cons of the Options

### One desk

* Good, because Cheaper

## Points

| Option    | Cost (weight 5) |
| --------- | --------------- |
| One desk  | 4               |
| Two desks |                 |
`);
  });

  test('[MD9] what went out comes in the same', () => {
    fc.assert(
      fc.property(newDecision, (decision) => {
        const ydoc = new Y.Doc();
        addDecisions(ydoc, [decision]);
        const [before] = decisionsIn(ydoc);
        const text = writeRecord(writtenDecision(ydoc, before!), names);
        const back = logOf(preview([{ name: 'a.md', text }]));
        const [after] = decisionsIn(back);
        if (!after) throw new Error(`not read:\n${text}`);
        expect(contentOf(back, after)).toEqual(contentOf(ydoc, before!));
      }),
      { numRuns: 100 },
    );
  });

  test('[MD8] a choice without a statement leaves the statement empty when it is read again', () => {
    const ydoc = new Y.Doc();
    addDecisions(ydoc, [{ title: 'A', options: [{ name: 'X' }], chosenAt: 0 }]);
    expect(decisionOf(writeRecord(writtenDecision(ydoc, decisionsIn(ydoc)[0]!), names)).statement).toBe('');
  });

  test('[MD10] a log is a zip of a file for each, named by number and title', () => {
    const ydoc = new Y.Doc();
    const [, second] = addDecisions(ydoc, [{ title: 'One désk: yes' }, { title: 'Same' }, { title: 'Same' }]);
    const files = unzipSync(zipRecords(readWrittenLog(ydoc), names));
    expect(Object.keys(files)).toEqual(['draft-one-desk-yes.md', 'draft-same.md', 'draft-same-2.md']);
    expect(strFromU8(files['draft-one-desk-yes.md']!)).toContain('# One désk: yes');
    expect(Object.keys(unzipSync(zipRecords(readWrittenLog(ydoc, [second!]), names)))).toEqual([
      'draft-same.md',
    ]);
    expect(recordName({ number: 12, title: '決定 / 2' })).toBe('0012-決定-2.md');
    expect(recordName({ number: 3, title: '../../…' })).toBe('0003-decision.md');
  });
});
