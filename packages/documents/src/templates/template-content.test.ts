import { templateName, type TemplateName } from '@entente/protocol/api/documents';
import { Node } from '@tiptap/pm/model';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { encodeContent } from '../agreement/content-to-update.ts';
import { readContent } from '../agreement/read-content.ts';
import { agreementSchema } from '../agreement/schema.ts';
import { templateContent } from './template-content.ts';

const alliances = [
  { firms: ['Northwind'] },
  { firms: ['Northwind', 'Harbor'] },
  { firms: ['Northwind', 'Harbor', 'Alder'] },
] as const;
const written = templateName.options.filter((name) => name !== 'blank');
const cases = written.flatMap((name) => alliances.map(({ firms }) => ({ name, firms })));

function open(name: TemplateName, firms: readonly string[]): Node {
  const node = Node.fromJSON(agreementSchema, templateContent(name, { firms }));
  node.check();
  return node;
}

function allNodes(root: Node): Node[] {
  const found: Node[] = [];
  root.descendants((node) => {
    found.push(node);
  });
  return found;
}

function headingsOf(root: Node, level: number): string[] {
  return allNodes(root)
    .filter((node) => node.type.name === 'heading' && node.attrs['level'] === level)
    .map((node) => node.textContent);
}

/** Every table as rows of cell texts. */
function tablesOf(root: Node): string[][][] {
  return allNodes(root)
    .filter((node) => node.type.name === 'table')
    .map((table) => table.children.map((row) => row.children.map((cell) => cell.textContent)));
}

function tableUnder(root: Node, clause: string): string[][] {
  const place = root.children.findIndex((node) => node.textContent === clause);
  const table = root.children.slice(place).find((node) => node.type.name === 'table')!;
  return tablesOf(root.type.create(null, table))[0]!;
}

function textOf(root: Node): string {
  return root.textBetween(0, root.content.size, '\n');
}

function countWords(root: Node): number {
  return textOf(root).split(/\s+/u).filter(Boolean).length;
}

describe.each(cases)('the template $name for $firms', ({ name, firms }) => {
  const node = open(name, firms);

  test('[TP1] fits the schema and reads back from its Yjs update as it was written', () => {
    const ydoc = new Y.Doc();
    Y.applyUpdate(ydoc, encodeContent(templateContent(name, { firms }), 7));
    expect(readContent(ydoc)).toEqual(node.toJSON());
  });

  test('[TP4] names every firm and gives each row of a table as many cells as its header', () => {
    for (const firm of firms) expect(textOf(node)).toContain(firm);
    const tables = tablesOf(node);
    expect(tables.length).toBeGreaterThan(2);
    for (const [header, ...rows] of tables) {
      expect(header!.every((cell) => cell !== '')).toBe(true);
      expect(rows.length).toBeGreaterThan(0);
      for (const row of rows) expect(row).toHaveLength(header!.length);
    }
  });

  test('[TP5] speaks of two firms as both and of three as all', () => {
    if (firms.length === 3) expect(textOf(node)).not.toMatch(/\bboth\b|\bthe other firm\b/iu);
    else expect(textOf(node)).not.toMatch(/\ball firms\b|\bthe other firms\b/iu);
  });

  test('[TP6] has headings without numbers, and skips no level', () => {
    const levels = allNodes(node)
      .filter((child) => child.type.name === 'heading')
      .map((child) => Number(child.attrs['level']));
    expect(levels[0]).toBe(1);
    for (const [place, level] of levels.slice(1).entries()) {
      expect(level).toBeLessThanOrEqual(levels[place]! + 1);
    }
    for (const text of [...headingsOf(node, 1), ...headingsOf(node, 2)]) expect(text).not.toMatch(/^[\d§]/u);
  });

  test('[TP7] is written plainly: we and our, no exclamation mark, no emoji, typographic quotes', () => {
    const text = textOf(node);
    expect(text).toMatch(/\bwe\b/iu);
    expect(text).not.toMatch(/\byou(r|rs)?\b|!|["']|\p{Extended_Pictographic}/iu);
    expect(text).not.toMatch(/\b(shall mean|hereby|herein|thereof|pursuant|notwithstanding)\b/iu);
    expect(text.match(/\[/gu)?.length).toBe(text.match(/\[[a-z][^[\]\n]*\]/giu)?.length);
  });

  test('[TP8] has text between tables and ends with a paragraph, so that one can write everywhere', () => {
    const kinds = node.children.map((child) => child.type.name);
    for (const [place, kind] of kinds.entries()) {
      if (kind === 'table') expect(kinds[place + 1]).not.toBe('table');
    }
    expect(kinds.at(-1)).toBe('paragraph');
  });
});

describe('templates', () => {
  test('[TP1] they fit the schema whatever the firms are called, and keep the names as they are', () => {
    const firmName = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 100 });
    const run = fc.property(
      fc.constantFrom(...written),
      fc.array(firmName, { minLength: 1, maxLength: 5 }),
      (name, firms) => {
        const text = open(name, firms).textContent;
        for (const firm of firms) expect(text).toContain(firm);
      },
    );
    fc.assert(run, { numRuns: 60 });
  });

  test('[TP3] the same firms give the same content', () => {
    const firms = Object.freeze(['Northwind', 'Harbor']);
    for (const name of templateName.options) {
      expect(templateContent(name, { firms })).toEqual(templateContent(name, { firms }));
    }
  });

  test('[TP5] a partner who has not joined yet is a blank to fill in', () => {
    expect(tableUnder(open('working-agreement', ['Northwind']), 'Who decides what')[0]).toEqual([
      'Decision',
      'Northwind',
      '[partner firm]',
    ]);
    expect(textOf(open('handoff-agreement', []))).toContain('[our firm]');
  });

  test('[TP9] the working agreement can be read in ten minutes, the others in five', () => {
    for (const name of written) {
      const words = countWords(open(name, ['Northwind', 'Harbor']));
      const [least, most] = name === 'working-agreement' ? [1200, 1800] : [400, 900];
      expect(words, name).toBeGreaterThanOrEqual(least!);
      expect(words, name).toBeLessThanOrEqual(most!);
    }
  });

  test('[TP10] blank is one empty paragraph', () => {
    expect(open('blank', ['Northwind']).toJSON()).toEqual({ type: 'doc', content: [{ type: 'paragraph' }] });
  });
});

describe('the working agreement', () => {
  const firms = ['Northwind', 'Harbor', 'Alder'];
  const node = open('working-agreement', firms);

  test('[TP11] it has a clause for each matter that partners must settle', () => {
    expect(headingsOf(node, 1)).toEqual([
      'Purpose and shared outcome',
      'Who decides what',
      'Escalation ladder',
      'One accountable owner for each deliverable',
      'What “done” means',
      'Handoffs and review cycles',
      'Meeting cadence',
      'Reporting',
      'Data sharing and privacy',
      'Quality benchmarks',
      'Client touchpoints',
      'Terms each firm uses differently',
      'How we handle disagreement',
      'Keeping this agreement alive',
    ]);
  });

  test('[TP11] disagreement takes the CARE steps in their order', () => {
    expect(headingsOf(node, 2).slice(-4)).toEqual([
      'Clarify the issue',
      'Acknowledge each perspective',
      'Reframe around the shared goal',
      'Explore new agreements',
    ]);
  });

  test('[TP12] every decision is decided by somebody, in one of three words for each firm', () => {
    const [header, ...rows] = tableUnder(node, 'Who decides what');
    expect(header).toEqual(['Decision', ...firms]);
    for (const [, ...parts] of rows) {
      expect(parts).toContain('Decide');
      for (const part of parts) expect(['Decide', 'Consult', 'Inform']).toContain(part);
    }
  });

  test('[TP12] every rung of the ladder pairs the firms and has a clock', () => {
    const [header, ...rungs] = tableUnder(node, 'Escalation ladder');
    expect(header).toEqual(['Rung', ...firms, 'Time to settle it']);
    expect(rungs).toHaveLength(4);
    for (const [, ...cells] of rungs) {
      expect(new Set(cells.slice(0, firms.length)).size).toBe(1);
      expect(cells.at(-1)).toMatch(/^\d+ working days$/u);
    }
  });

  test('[TP12] every term has a column for each firm and one for all', () => {
    expect(tableUnder(node, 'Terms each firm uses differently')[0]).toEqual([
      'Term',
      ...firms,
      'Together we mean',
    ]);
  });
});
