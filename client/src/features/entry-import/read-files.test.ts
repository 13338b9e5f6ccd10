import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readRecordFiles, readTextFile } from './read-files.ts';
import { inPieces } from './next-turn.ts';

const fileOf = (name: string, bytes: string | Uint8Array<ArrayBuffer>): File => new File([bytes], name);

test('[IM1] a file is read as text with its encoding, or says why it is none', async () => {
  expect(await readTextFile(fileOf('a.csv', 'Größe'))).toMatchObject({
    kind: 'text',
    text: 'Größe',
    encoding: 'utf-8',
  });
  expect(await readTextFile(fileOf('a.csv', new Uint8Array([0x47, 0xf6])))).toMatchObject({
    text: 'Gö',
    encoding: 'windows-1252',
  });
  expect(await readTextFile(fileOf('a.csv', ''))).toEqual({
    kind: 'refused',
    name: 'a.csv',
    why: 'The file is empty.',
  });
});

test('[IM1] a file that is far too large is not read at all', async () => {
  const large = { name: 'a.csv', size: 50 * 1024 * 1024 } as File;
  expect(await readTextFile(large)).toMatchObject({ why: 'The file has 50 MB; 8 MB can be read at once.' });
  expect(await readRecordFiles([large])).toMatchObject({ files: [], refused: [{ name: 'a.csv' }] });
});

test('[IM1] records come out of files and archives together; what is none is named', async () => {
  const zip = new Uint8Array(zipSync({ 'a/one.md': strToU8('# One'), 'a/x.png': strToU8('x') }));
  const read = await readRecordFiles([
    fileOf('log.zip', zip),
    fileOf('two.md', '# Two'),
    fileOf('bad.md', new Uint8Array([0])),
  ]);
  expect(read).toEqual({
    files: [
      { name: 'a/one.md', text: '# One' },
      { name: 'two.md', text: '# Two' },
    ],
    refused: [
      { name: 'a/x.png', why: 'It is not Markdown.' },
      { name: 'bad.md', why: 'The file is not text.' },
    ],
  });
});

test('[IM3] long work breathes after most of a frame, and loses nothing', async () => {
  let clock = 0;
  const told: number[] = [];
  function* work() {
    for (let piece = 1; piece <= 5; piece++) {
      clock += 5;
      yield piece;
    }
  }
  expect(await inPieces(work(), { now: () => clock, onPiece: (done) => told.push(done) })).toEqual([
    1, 2, 3, 4, 5,
  ]);
  expect(told).toEqual([3]);
});
