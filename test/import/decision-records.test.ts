import { readLog } from '@entente/documents/log/read-log';
import type { Decision } from '@entente/documents/log/decision';
import { addDecisions } from '@entente/documents/log/write-log';
import { previewDecisions } from '@entente/documents/markdown/preview-decisions';
import { writtenDecision } from '@entente/documents/log/written-decision';
import { writeRecord } from '@entente/documents/markdown/write-record';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { filesIn, textOf } from './shared-data.ts';

const folder = 'decisions';
const files = filesIn(folder, '.md').map((name) => ({ name, text: textOf(folder, name) }));
const previews = previewDecisions(files);
const readable = previews.filter((file) => file.kind === 'decision');

function logOf(decisions: readonly (typeof readable)[number][]): Y.Doc {
  const ydoc = new Y.Doc();
  addDecisions(
    ydoc,
    decisions.map(({ decision }) => decision),
  );
  return ydoc;
}

const decisionsIn = (ydoc: Y.Doc): Decision[] =>
  readLog(ydoc).entries.filter((entry): entry is Decision => entry.kind === 'decision');

/** The words of a text, wherever they came from: Markdown's signs, addresses and comments left out. */
const words = (text: string): string[] =>
  text
    .replaceAll(/<!--[\s\S]*?-->/g, ' ')
    .normalize('NFKD')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];

const everyText = (decision: Decision): string =>
  [
    decision.title,
    decision.decider,
    decision.consulted,
    decision.statement,
    decision.context,
    decision.reasons,
    decision.dissent,
    decision.decidedOn,
    ...decision.criteria.map(({ name }) => name),
    ...decision.options.flatMap(({ name, pros, cons }) => [name, pros, cons]),
    ...decision.tags.map(({ name }) => name),
  ].join(' ');

/** Words that are structure in a record, and have their meaning in a decision without standing in it. */
const structure = new Set(
  'architecture decision record records context and problem statement considered options outcome chosen option because pros cons of the drivers status date tags good bad parent nav order decisions decision links optional accepted proposed superseded has children html br markdown js ts tsx jsx typescript javascript yaml json clojure text bash sh adr diff'.split(
    ' ',
  ),
);

describe('real records of decisions', () => {
  test('[MD6] those that cannot be read are named with the reason; all others are', () => {
    expect(previews.filter((file) => file.kind === 'unreadable').map(({ name, why }) => [name, why])).toEqual(
      [
        ['adr-madr/docs/decisions/adr-template.md', 'It is a template: its title is a placeholder.'],
        ['adr-madr/docs/decisions/index.md', 'It is an index, not a record.'],
        ['adr-madr/template/adr-template-bare-minimal.md', 'It is a template: its title is a placeholder.'],
        ['adr-madr/template/adr-template-bare.md', 'It is a template: its title is a placeholder.'],
        ['adr-madr/template/adr-template-minimal.md', 'It is a template: its title is a placeholder.'],
        ['adr-madr/template/adr-template.md', 'It is a template: its title is a placeholder.'],
        ['adr-madr/template/README.md', 'It is an index, not a record.'],
        ['log4brains/docs/adr/index.md', 'It is an index, not a record.'],
        ['log4brains/docs/adr/README.md', 'It is an index, not a record.'],
        ['log4brains/docs/adr/template.md', 'It is a template: its title is a placeholder.'],
      ],
    );
    expect(readable).toHaveLength(files.length - 10);
    expect(decisionsIn(logOf(readable))).toHaveLength(readable.length);
  });

  test.each(readable.map((file) => [file.name, file] as const))(
    '[MD2] no word of %s is lost',
    (name, file) => {
      const source = files.find((one) => one.name === name)?.text ?? '';
      const [decision] = decisionsIn(logOf([file]));
      const has = new Set(decision ? words(everyText(decision)) : []);
      // An address stands in a link, whose words are what the reader sees; the editor counts numbered lists itself.
      const shown = source
        .replaceAll(/^\s*\d+\. /gm, '')
        .replaceAll(/\]\([^)]*\)/g, '] ')
        .replaceAll(/^```.*$/gm, ' ')
        .replace(/^---\n[\s\S]*?\n---\n/, '');
      expect(words(shown).filter((word) => !has.has(word) && !structure.has(word))).toEqual([]);
    },
  );

  test('[MD1] options, choices, states and days are read', () => {
    const decisions = decisionsIn(logOf(readable));
    const chosen = decisions.filter((decision) => decision.chosen !== undefined);
    expect(chosen.length).toBeGreaterThan(25);
    expect(decisions.find(({ title }) => title === 'Use Lunr for search')).toMatchObject({
      state: 'proposed',
      decidedOn: '2020-11-03',
      options: [{ name: 'Option 1: Fuse.js' }, { name: 'Option 2: Lunr.js' }],
    });
    expect(decisions.find(({ title }) => title === 'Use the ADR number as its unique ID')?.state).toBe(
      'withdrawn',
    );
    expect(decisions.find(({ title }) => title === 'Use ADRs')).toMatchObject({
      state: 'proposed',
      form: 'plain',
    });
  });

  test('[MD9] written as MADR and read again, they are the same', () => {
    const ydoc = logOf(readable);
    const names = { owner: () => '', link: () => '', decision: () => '' };
    const before = decisionsIn(ydoc);
    for (const decision of before) {
      const text = writeRecord(writtenDecision(ydoc, decision), names);
      const [file] = previewDecisions([{ name: 'a.md', text }]);
      if (file?.kind !== 'decision') throw new Error(`${decision.title}: ${file?.why}`);
      const [after] = decisionsIn(logOf([file]));
      expect(after && everyText(after)).toBe(everyText(decision));
    }
  });
});
