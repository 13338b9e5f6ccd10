import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { findElement } from '../entries/entry-id.ts';
import { readRichText, richTextOf } from '../entries/rich-text.ts';
import { decisionOf, decisionsIn, logOf, maya, notesOf, preview, whyNot } from './testing.ts';
import { unzipRecords, zipLimits } from './unzip-records.ts';

const madr = `---
status: accepted
date: 2026-11-21
decision-makers: [Maya, Daniel]
consulted: Ingrid
informed: Everybody
tags: [desk, dispatch]
nav_order: 3
ticket: 77
owner: maya@northwind.example
---

# Run one dispatch desk

## Context and Problem Statement

Two desks answer **the same** calls.

## Decision Drivers

* Cost
* Speed

## Considered Options

* One desk
* Two desks

## Decision Outcome

Chosen option: "One desk", because it is [cheaper](https://example.org/a).

### Consequences

* Good, because one number is enough

## Pros and Cons of the Options

### One desk

A desk of both firms.

* Good, because it is cheaper
* Neutral, because it moves
* Bad, because nights are long

### Two desks

* Bad, because it costs twice

## More Information

See [the study](study.md).
`;

describe('a MADR record', () => {
  test('[MD1] becomes a decision with options, criteria, choice and reasons', () => {
    expect(decisionOf(madr)).toMatchObject({
      form: 'options',
      title: 'Run one dispatch desk',
      decidedOn: '2026-11-21',
      decider: 'Maya, Daniel',
      consulted: 'Ingrid',
      owner: { kind: 'member', userId: maya },
      tags: [{ name: 'desk' }, { name: 'dispatch' }],
      origin: 'import:record.md',
      context: 'Two desks answer the same calls.',
      statement: 'One desk',
      criteria: [{ name: 'Cost' }, { name: 'Speed' }],
      options: [
        {
          name: 'One desk',
          pros: 'A desk of both firms.\nit is cheaper\nNeutral, because it moves',
          cons: 'nights are long',
        },
        { name: 'Two desks', pros: '', cons: 'it costs twice' },
      ],
    });
    const decision = decisionOf(madr);
    expect(decision.chosen).toBe(decision.options[0]?.id);
  });

  test('[MD2] no word is lost: what has no field stands in a text under its name', () => {
    expect(decisionOf(madr).reasons.split('\n')).toEqual([
      'it is cheaper.',
      'Consequences',
      'Good, because one number is enough',
      'More Information',
      'See the study (study.md).',
      'Status: accepted',
      'Informed: Everybody',
      'ticket: 77',
    ]);
  });

  test.each([
    ['"One desk".', 'One desk'],
    ['“One desk”, because', 'One desk'],
    ['One desk, because it is', 'One desk'],
    ['"One desk for all", since', 'One desk for all'],
    [`"One "big" desk"`, 'One "big" desk'],
  ])('[MD3] the choice is found however it is quoted: %s', (words, name) => {
    const text = `# A\n\n## Considered Options\n\n* Two desks\n* ${name} (of both)\n\n## Decision Outcome\n\nChosen option: ${words}\n\n* cheap\n`;
    const decision = decisionOf(text);
    expect(decision.options.find(({ id }) => id === decision.chosen)?.name).toBe(`${name} (of both)`);
    expect(decision.reasons).toContain('cheap');
  });

  test('[MD3] a choice that is not among the options is added to them, and said', () => {
    const text =
      '# A\n\n## Considered Options\n\n* One\n\n## Decision Outcome\n\nChosen option: "Three", because.\n';
    expect(decisionOf(text).options.map(({ name }) => name)).toEqual(['One', 'Three']);
    expect(notesOf(text).join()).toContain('"Three" was chosen and is not among the options');
  });
});

describe('other forms of records', () => {
  test("[MD1] Michael Nygard's", () => {
    const decision = decisionOf(
      '# 4. Use one desk\n\nDate: 2016-02-12\n\n## Status\n\nSuperseded by [5. Two](0005.md)\n\n## Context\n\nWhy.\n\n## Decision\n\nWe will.\n\n## Consequences\n\n1. Less\n2. More\n',
    );
    expect(decision).toMatchObject({
      title: 'Use one desk',
      decidedOn: '2016-02-12',
      state: 'withdrawn',
      context: 'Why.',
      statement: 'We will.',
      reasons: 'Consequences\nLess\nMore\nStatus: Superseded by 5. Two',
      options: [],
      form: 'plain',
    });
  });

  test('[MD1] log4brains: bullets under the title, pros and cons as headings', () => {
    const decision = decisionOf(
      '# Use X\n\n- Status: draft\n- Deciders: Maya\n- Date: 2020-09-25\n- Tags: a, b\n\nTechnical Story: none\n\n## Context and Problem Statement\n\nWhy.\n\n## Considered Options\n\n- X\n- Y\n\n## Pros and Cons of the Options <!-- optional -->\n\n### X\n\n#### Pros\n\n- quick\n\n#### Cons\n\n- dear\n',
    );
    expect(decision).toMatchObject({
      state: 'draft',
      decider: 'Maya',
      decidedOn: '2020-09-25',
      tags: [{ name: 'a' }, { name: 'b' }],
      context: 'Technical Story: none\nWhy.',
      options: [
        { name: 'X', pros: 'quick', cons: 'dear' },
        { name: 'Y', pros: '', cons: '' },
      ],
    });
  });

  test('[MD1] one without sections says what was decided under its title', () => {
    expect(decisionOf('# Use X\n\n- Status: accepted\n\nWe use X.\n')).toMatchObject({
      statement: 'We use X.',
      context: '',
    });
  });
});

describe('what becomes of a record', () => {
  test.each([
    ['accepted', 'proposed', 'Status: accepted'],
    ['Deprecated', 'withdrawn', 'Status: Deprecated'],
    ['rejected', 'withdrawn', 'Status: rejected'],
    ['on hold', 'draft', 'Status: on hold'],
    ['proposed', 'proposed', ''],
  ])('[MD4] nothing is agreed by being imported: %s is %s', (status, state, reasons) => {
    expect(decisionOf(`# A\n\n- Status: ${status}\n\n## Decision\n\nB\n`)).toMatchObject({ state, reasons });
  });

  test('[MD5] texts keep marks, lists and links; code, tables and headings become paragraphs with every word', () => {
    const ydoc = logOf(
      preview([
        {
          name: 'a.md',
          text: '# A\n\n## Decision\n\n*a* **b** `c` <u>u</u> [d](https://d.example) [e](http://e.example)<br>f\n\n1. one\n   - two\n\n```js\nx\ny\n```\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n> quoted\n\n### Head <!-- no -->\n\n<!-- not shown -->\n',
        },
      ]),
    );
    const element = findElement(ydoc, decisionsIn(ydoc)[0]!.id, 'decision')!;
    const text = (words: string, ...marks: string[]) => ({
      type: 'text',
      text: words,
      ...(marks.length > 0 && { marks: marks.map((type) => ({ type })) }),
    });
    const line = (...content: unknown[]) => ({ type: 'paragraph', content });
    expect(readRichText(richTextOf(element, 'statement'))).toEqual({
      type: 'doc',
      content: [
        line(
          text('a', 'italic'),
          text(' '),
          text('b', 'bold'),
          text(' c '),
          text('u', 'underline'),
          text(' '),
          { type: 'text', text: 'd', marks: [{ type: 'link', attrs: { href: 'https://d.example' } }] },
          text(' e (http://e.example)'),
          { type: 'hardBreak' },
          text('f'),
        ),
        {
          type: 'orderedList',
          attrs: { start: 1, type: null },
          content: [
            {
              type: 'listItem',
              content: [
                line(text('one')),
                { type: 'bulletList', content: [{ type: 'listItem', content: [line(text('two'))] }] },
              ],
            },
          ],
        },
        line(text('x'), { type: 'hardBreak' }, text('y')),
        line(text('a | b')),
        line(text('1 | 2')),
        line(text('quoted')),
        line(text('Head', 'bold')),
      ],
    });
  });

  test.each([
    ['', 'It is empty.'],
    ['Some words.', 'It has no heading.'],
    ['# Notes\n\nSome words.', 'It has no context, no decision and no status.'],
    ['# {short title}\n\n## Context\n', 'It is a template: its title is a placeholder.'],
    ['# <!-- short title -->\n\n## Context\n', 'It is a template: its title is a placeholder.'],
    ['#\n\n## Context\n\nx', 'Its heading has no words.'],
    ['# All\n\n* [a](a.md)\n* [b](b.md)\n* [c](c.md)\n', 'It is an index, not a record.'],
    [`# A\n\n## Context\n\n${'> '.repeat(60)}deep`, 'It is nested too deep to be read.'],
    [`# A\n\n## Context\n\n${'a'.repeat(300_001)}`, 'It is too long for a record.'],
  ])('[MD6] what is no record is named with the reason: %#', (text, why) => {
    expect(whyNot(text)).toBe(why);
  });

  test('[MD6] front matter that is no YAML, or a bomb, stands in the context', () => {
    const bomb = `a: &a [x,x]\n${Array.from('bcdefgh', (name, at) => `${name}: &${name} [*${'abcdefg'[at]},*${'abcdefg'[at]},*${'abcdefg'[at]}]`).join('\n')}`;
    expect(decisionOf(`---\nstatus: "open\n---\n# A\n\n## Context\n\nB\n`).context).toBe('status: "open\nB');
    expect(notesOf(`---\n${bomb}\n---\n# A\n\n## Context\n\nB\n`).join()).toContain(
      'front matter could not be read',
    );
  });

  test('[MD6] a record whose title another has is said', () => {
    const text = '# Same\n\n## Decision\n\nA\n';
    const [, second] = preview([
      { name: 'b/2.md', text },
      { name: 'b/1.md', text },
    ]);
    expect(second).toMatchObject({ name: 'b/2.md' });
    expect(second?.kind === 'decision' && second.notes.join()).toContain('b/1.md has the same title.');
  });
});

describe('archives', () => {
  test('[MD7] are read within bounds; what is no record in them is named', () => {
    const zip = zipSync({
      'a/': new Uint8Array(),
      'a/one.md': strToU8('# One'),
      'a/two.md': [strToU8('# Größe'), { level: 0 }],
      'a/picture.png': new Uint8Array([1, 0]),
      '__MACOSX/a/._one.md': strToU8('x'),
      'a/bad.md': new Uint8Array([0, 1, 2]),
    });
    expect(unzipRecords(zip)).toEqual({
      files: [
        { name: 'a/one.md', text: '# One' },
        { name: 'a/two.md', text: '# Größe' },
      ],
      refused: [
        { name: 'a/picture.png', why: 'It is not Markdown.' },
        { name: 'a/bad.md', why: 'The file is not text.' },
      ],
    });
  });

  test('[MD7] bombs, crowds and what is no archive are refused', () => {
    const bomb = zipSync({ 'a.md': new Uint8Array(zipLimits.unpackedBytes + 1) }, { level: 9 });
    expect(bomb.length).toBeLessThan(100_000);
    expect(unzipRecords(bomb)).toEqual({ why: 'It unpacks to too much.' });
    const crowd = Object.fromEntries(
      Array.from({ length: zipLimits.files + 1 }, (_, at) => [`${at}.md`, new Uint8Array()]),
    );
    expect(unzipRecords(zipSync(crowd, { level: 0 }))).toEqual({ why: 'It has too many files.' });
    expect(unzipRecords(zipSync({ 'a.txt': strToU8('x') }))).toEqual({
      why: 'There is no Markdown in the archive.',
    });
    const broken = zipSync({ 'a.md': strToU8('# One '.repeat(100)) });
    broken.fill(0xff, 40, 60);
    expect(unzipRecords(broken)).toHaveProperty('why');
  });
});
