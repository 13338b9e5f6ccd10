// @vitest-environment jsdom
import type { EntryId } from '@entente/documents/entries/entry-id';
import { readRegister } from '@entente/documents/register/read-register';
import { addRisks } from '@entente/documents/register/write-register';
import { firstSettings } from '@entente/documents/register/view/view-settings';
import type { Alliance, Member } from '@entente/protocol/api/people';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { entryUndoOf } from '../../entries/entry-undo.ts';
import { choicesOf } from './choices.ts';
import { moveField, shownFields } from './columns.ts';
import { findChoices } from './find-choices.ts';
import { firstValues } from './first-values.ts';
import { readGridKey } from './grid-keys.ts';
import { moveCell } from './move-cell.ts';
import { pasteBlock, readBlock } from './paste-block.ts';
import { readPasted } from './paste-values.ts';
import { toggleSort } from './sort-acts.ts';
import type { GridWorld } from './use-grid-world.ts';
import { clearedValues } from './write-cell.ts';

const userId = '0197a3c2-0000-7000-8000-00000000000a';
const member = { userId, name: 'Maya Lindqvist', email: 'maya@northwind.example', firmId: 'f1' };
const world: GridWorld = {
  people: new Map(),
  members: [member as Member],
  firms: [{ id: 'f1', name: 'Northwind', colour: 'indigo' }] as unknown as Alliance['firms'],
  categories: [{ id: '9-0' as EntryId, name: 'Delivery' }],
  trends: undefined,
  today: '2026-11-21',
};

const key = (name: string, held: Partial<Record<'ctrlKey' | 'shiftKey' | 'altKey', boolean>> = {}) =>
  readGridKey({ key: name, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...held });

describe('keys', () => {
  test('[GR1] the grid takes the keys of a spreadsheet and leaves the shortcuts of the page alone', () => {
    expect(key('Tab', { shiftKey: true })).toEqual({ kind: 'move', step: 'previous' });
    expect(key('Home', { ctrlKey: true })).toEqual({ kind: 'move', step: 'gridStart' });
    expect(key('k', { ctrlKey: true })).toBeUndefined();
    expect(key('z', { ctrlKey: true, shiftKey: true })).toBeUndefined();
    expect(key('ArrowLeft', { altKey: true })).toBeUndefined();
    expect(key('F5')).toBeUndefined();
    expect(key('é')).toEqual({ kind: 'type' });
  });

  test('[GR1] whatever is pressed, the focus stays in the grid; only Tab leads out, at its ends', () => {
    const step = fc.constantFrom(
      'up',
      'down',
      'left',
      'right',
      'pageUp',
      'pageDown',
      'rowEnd',
      'gridEnd',
      'next',
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), fc.integer({ min: 1, max: 9 }), (steps, rows) => {
        let at = { row: 0, column: 0 };
        for (const one of steps) {
          const next = moveCell(at, one as 'up', { rows, columns: 4, page: 3 });
          if (next === undefined) expect([one, at]).toEqual(['next', { row: rows - 1, column: 3 }]);
          at = next ?? at;
          expect(at.row >= -1 && at.row < rows && at.column >= 0 && at.column < 4).toBe(true);
        }
      }),
    );
  });
});

describe('pasting', () => {
  test('[GR7] a block is read as spreadsheets write it', () => {
    expect(readBlock('a\tb\r\n\tc\r\n')).toEqual([
      ['a', 'b'],
      ['', 'c'],
    ]);
    expect(readBlock('"two\nlines"\t"say ""yes"""\n5" pipe\tx')).toEqual([
      ['two\nlines', 'say "yes"'],
      ['5" pipe', 'x'],
    ]);
    expect(readBlock('')).toEqual([['']]);
  });

  test('[GR7] cells without tabs, lines and quotes come back as they were', () => {
    const cell = fc.string().map((words) => words.replaceAll(/[\t\r\n"]/g, ''));
    const block = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(block, (rows) => {
        expect(readBlock(`${rows.map((row) => row.join('\t')).join('\n')}\n`)).toEqual(rows);
      }),
    );
  });

  test('[GR7] words are met by number, by word or whole; what does not fit is none', () => {
    expect(readPasted('likelihood', ' 4 ', world)).toEqual({ likelihood: 4 });
    expect(readPasted('likelihood', 'LIKELY', world)).toEqual({ likelihood: 4 });
    expect(readPasted('impact', '5 Severe', world)).toEqual({ impact: 5 });
    expect(readPasted('impact', '6', world)).toBeUndefined();
    expect(readPasted('category', 'delivery', world)).toEqual({ category: '9-0' });
    expect(readPasted('owner', 'maya@northwind.example', world)).toEqual({ owner: `user:${userId}` });
    expect(readPasted('owner', 'Carla Diaz', world)).toEqual({ owner: 'name:Carla Diaz' });
    expect(readPasted('owner', '12', world)).toBeUndefined();
    expect(readPasted('dueOn', '2027-03-09', world)).toEqual({ dueOn: '2027-03-09' });
    expect(readPasted('dueOn', '9 Mar 2027', world)).toEqual({ dueOn: '2027-03-09' });
    expect(readPasted('dueOn', '31 Feb soon', world)).toBeUndefined();
    expect(readPasted('score', '12', world)).toBeUndefined();
    expect(readPasted('response', '', world)).toEqual({ response: null });
    expect(readPasted('status', '', world)).toBeUndefined();
    expect(readPasted('title', '', world)).toBeUndefined();
  });

  test('[GR7][GR8] a block is one step of undo, and what it adds stays', () => {
    const ydoc = new Y.Doc();
    const ids = addRisks(ydoc, [{ title: 'a' }, { title: 'b', likelihood: 1 }]);
    const undo = entryUndoOf(ydoc);
    const pasted = pasteBlock(readBlock('A\t5\nB\tx\nC\t2'), {
      ydoc,
      world,
      ids,
      fields: ['title', 'likelihood'],
    });
    const read = () =>
      readRegister(ydoc).entries.map((one) => one.kind === 'risk' && [one.title, one.likelihood]);
    expect(pasted).toMatchObject({ cells: 5, misfits: ['x'] });
    expect(read()).toEqual([
      ['A', 5],
      ['B', 1],
      ['C', 2],
    ]);
    undo.undo();
    expect(read()).toEqual([
      ['a', undefined],
      ['b', 1],
      ['C', 2],
    ]);
  });
});

describe('columns, sorting and lists', () => {
  test('[GR12] the number and the title are always first; others are hidden and moved', () => {
    const fields = shownFields({ ...firstSettings, order: ['links', 'status'], hidden: ['links'] }, false);
    expect(fields.slice(0, 3)).toEqual(['number', 'title', 'status']);
    expect(fields).not.toContain('links');
    expect(fields).not.toContain('trend');
    expect(moveField(['owner', 'status', 'links'], 'links', 'owner')).toEqual(['links', 'owner', 'status']);
  });

  test('[GR12] a column sorts one way, the other way, and not; several stay in their order', () => {
    const once = toggleSort([], 'score', false);
    expect(once).toEqual([{ field: 'score', isDescending: true }]);
    const twice = toggleSort(once, 'score', false);
    expect(twice).toEqual([{ field: 'score', isDescending: false }]);
    expect(toggleSort(twice, 'score', false)).toEqual([]);
    expect(toggleSort(once, 'title', true).map(({ field }) => field)).toEqual(['score', 'title']);
    expect(toggleSort(once, 'title', false).map(({ field }) => field)).toEqual(['title']);
  });

  test('[GR3] a list is narrowed by what begins with the letters; what it lacks is offered where it may be said', () => {
    const find = (field: 'likelihood' | 'category' | 'owner', search: string, chosen = '') =>
      findChoices(field, choicesOf(field, world), { search, chosen }).map(({ value }) => value);
    expect(find('likelihood', 'lik')).toEqual(['4', '2']);
    expect(find('likelihood', '4')).toEqual(['4']);
    expect(find('category', 'Weather')).toEqual(['add:Weather']);
    expect(find('category', 'delivery')).toEqual(['9-0']);
    expect(find('owner', 'Carla')).toEqual(['name:Carla']);
    expect(find('likelihood', '', '4').at(-1)).toBe('');
    expect(find('likelihood', '', '').at(-1)).toBe('5');
  });

  test('[GR4] Delete clears values and no texts', () => {
    expect(clearedValues('owner')).toEqual({ owner: null });
    expect(clearedValues('dueOn')).toEqual({ dueOn: null });
    for (const field of ['title', 'description', 'mitigation', 'status', 'number', 'score'] as const)
      expect(clearedValues(field)).toBeUndefined();
  });

  test('[GR6] a new risk begins with what the filter asks for, where that is one value', () => {
    const filter = {
      status: ['watching'],
      likelihood: ['4', '5'],
      category: ['9-0'],
      owner: [''],
      firm: ['f1'],
    };
    expect(firstValues(filter)).toEqual({ status: 'watching', category: '9-0' });
  });
});
