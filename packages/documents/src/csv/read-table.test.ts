import { describe, expect, test } from 'vitest';
import { decodeText, IMPORT_BYTES } from './decode-text.ts';
import { readTable, ROWS } from './read-table.ts';
import { tableOf } from './testing.ts';

describe('reading a table', () => {
  test.each([',', ';', '\t', '|'])('[CV1] whatever its delimiter: %j', (delimiter) => {
    const line = (...cells: string[]): string => `${cells.join(delimiter)}\r\n`;
    const table = tableOf(`\uFEFF${line('Risk', 'Likelihood', 'Impact')}${line('Late', '3', '4')}`);
    expect(table).toMatchObject({ header: ['Risk', 'Likelihood', 'Impact'], delimiter });
    expect(table.rows).toEqual([{ line: 2, cells: ['Late', '3', '4'], uneven: undefined, isBroken: false }]);
  });

  test('[CV1] a first line may name the delimiter, as Excel writes it', () => {
    const table = tableOf('sep=;\r\nRisk;Impact\r\na, b, c;2\r\n');
    expect(table.rows[0]).toMatchObject({ line: 3, cells: ['a, b, c', '2'] });
  });

  test('[CV1] cells full of other delimiters do not hide the one that parts them', () => {
    const odd = '"""q"",;\t|"';
    const table = tableOf(`Risk,Impact,Owner,Due,Status\r\n!,,sep=;,,${odd}\r\n\r\n!,,${odd},,${odd}\r\n`);
    expect(table.delimiter).toBe(',');
    expect(table.rows.map(({ cells }) => cells[4])).toEqual(['"q",;\t|', '', '"q",;\t|']);
  });

  test('[CV1] a cell may have quotes, delimiters and lines; rows know the line they begin on', () => {
    const table = tableOf('Risk,Impact\n"It said ""no"",\r\nthen yes",2\n\nNext,3\n');
    expect(table.rows.map(({ line, cells }) => [line, cells[0]])).toEqual([
      [2, 'It said "no",\r\nthen yes'],
      [4, ''],
      [5, 'Next'],
    ]);
  });

  test('[CV1] a header is found below a title; a column without a name has its letter', () => {
    const table = tableOf('Register of the alliance\n\nRisk,,Likelihood\na,b,3\n');
    expect(table).toMatchObject({ header: ['Risk', 'Column B', 'Likelihood'], headerLine: 3 });
    expect(table.rows).toHaveLength(1);
  });

  test('[CV1] rows of more or fewer cells are named; columns that are empty throughout are none', () => {
    const table = tableOf('Risk,Impact,,\na,1,,\nb\nc,2,3\n');
    expect(table.header).toEqual(['Risk', 'Impact']);
    expect(table.rows.map(({ uneven }) => uneven)).toEqual([undefined, 1, 3]);
    expect(table.rows[2]?.cells).toEqual(['c', '2', '3']);
  });

  test('[CV1] a quote that nobody closed is named', () => {
    expect(tableOf('Risk,Impact\na,1\n"b,2\nc,3\n').rows.map(({ isBroken }) => isBroken)).toEqual([
      false,
      true,
    ]);
  });

  test('[CV1] an empty text and too many rows are no table', () => {
    expect(readTable(' \n')).toEqual({ why: 'There is no text in it.' });
    expect(readTable('Risk\n' + 'a\n'.repeat(ROWS + 100))).toHaveProperty('why');
  });
});

describe('the bytes of a file', () => {
  test('[CV2] are read as UTF-8, UTF-16 or windows-1252', () => {
    const utf16 = new Uint8Array([0xff, 0xfe, ...Array.from('Größe').flatMap((c) => [c.charCodeAt(0), 0])]);
    expect(decodeText(new TextEncoder().encode('Größe'))).toMatchObject({ text: 'Größe', encoding: 'utf-8' });
    expect(decodeText(utf16)).toMatchObject({ text: 'Größe', encoding: 'utf-16le' });
    expect(decodeText(new Uint8Array([0x47, 0x72, 0xf6, 0xdf, 0x65, 0x80]))).toMatchObject({
      text: 'Größe€',
      encoding: 'windows-1252',
    });
  });

  test('[CV2] are refused with the reason when they are no text', () => {
    const why = (bytes: Uint8Array): string => {
      const read = decodeText(bytes);
      return read.kind === 'refused' ? read.why : 'read';
    };
    expect(why(new Uint8Array())).toBe('The file is empty.');
    expect(why(new Uint8Array([0x50, 0x4b, 3, 4, 0]))).toContain('Save the sheet as CSV');
    expect(why(new Uint8Array([1, 0, 2]))).toBe('The file is not text.');
    expect(why(new Uint8Array(IMPORT_BYTES + 1))).toContain('8 MB can be read at once');
  });
});
