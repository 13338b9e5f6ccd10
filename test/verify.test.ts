/** `scripts/verify.mjs` as somebody runs it who was sent a file. */
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { agreedFile } from '@entente/documents/certificate/agreed-file';
import { agreedContents, inForceOf } from '@entente/documents/certificate/testing';
import { writeAgreedJson, writeCertificate } from '@entente/documents/certificate/write-agreed';
import { exportOf } from '@entente/documents/export/testing';
import { writeVersionJson } from '@entente/documents/export/write-json';
import { afterAll, beforeAll, expect, test } from 'vitest';

const program = path.join(import.meta.dirname, '../scripts/verify.mjs');
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'entente-verify-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** Its last line and how it ended. */
async function verify(text: string): Promise<[words: string, code: number]> {
  const file = path.join(folder, 'version.json');
  await writeFile(file, text);
  const run = promisify(execFile)(process.execPath, [program, file]);
  const { stdout, code } = await run.then(
    (done) => ({ ...done, code: 0 }),
    (error: unknown) => error as { stdout: string; code: number },
  );
  return [stdout.trim().split('\n').at(-1) ?? '', code];
}

const content = {
  type: 'doc',
  content: [{ type: 'paragraph', attrs: { z: 1, ä: '\u2028"', a: null, é: 0.1 } }],
};

test('[EX5] the hash of an exported version is computed again from the file alone', async () => {
  const exported = await exportOf('agreement', content);
  const file = writeVersionJson(exported);
  expect(await verify(file)).toEqual(['The content is what the file says.', 0]);
  const reordered = JSON.stringify(
    Object.fromEntries(Object.entries(JSON.parse(file) as Record<string, unknown>).toReversed()),
  );
  expect(await verify(reordered)).toEqual(['The content is what the file says.', 0]);
});

test('[EX5] one changed letter, another kind or another schema is found out', async () => {
  const file = writeVersionJson(await exportOf('agreement', content));
  for (const [from, to] of [
    ['paragraph', 'paragraphs'],
    ['"kind": "agreement"', '"kind": "log"'],
    ['"schemaVersion": 1', '"schemaVersion": 2'],
  ] as const) {
    expect(file).toContain(from);
    const [words, code] = await verify(file.replace(from, to));
    expect(words).toMatch(/^The content is not what the hash says/);
    expect(code).toBe(1);
  }
});

test.each(['', 'null', '{"format":"entente version 2","hash":"x"}'])(
  '[EX5] what is no file of ours is said to be none: %j',
  async (text) => {
    const [words, code] = await verify(text);
    expect(words).toMatch(/^This is no file that Entente has written/);
    expect(code).toBe(2);
  },
);

test('[CT3] a certificate is checked from the file alone, and not sound when one letter changes', async () => {
  const file = await agreedFile(await inForceOf(...agreedContents[0]!));
  for (const text of [writeAgreedJson(file), writeCertificate(file)]) {
    expect(await verify(text)).toEqual([
      'Compare both with the file of another firm: they are the same there.',
      0,
    ]);
    const [words, code] = await verify(text.replace('Friday', 'Fryday'));
    expect(words).toMatch(/is not what/);
    expect(code).toBe(1);
  }
});
