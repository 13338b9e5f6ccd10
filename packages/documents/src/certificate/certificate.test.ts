import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalJson, type Json } from '../canonical/canonical-json.ts';
import { hashContent } from '../canonical/content-hash.ts';
import { agreedFile, type AgreedFile, type FirstAgreedFile } from './agreed-file.ts';
import { canonical, hashOf } from './canonical.mjs';
import { checkFile } from './check-file.mjs';
import { writePage as writeFirstForm } from './form-1/page.mjs';
import { agreedContents, inForceOf } from './testing.ts';
import { writeAgreedJson, writeCertificate } from './write-agreed.ts';

const sound = 'The content, who agreed and in which words are what the file says.';

/** The file with one character in place of another, at this place. */
function change(file: string, at: number): string {
  const letter = file[at] === 'x' ? 'y' : 'x';
  return `${file.slice(0, at)}${letter}${file.slice(at + 1)}`;
}

const agreed = async (of: (typeof agreedContents)[number]) => agreedFile(await inForceOf(...of));

describe.each(agreedContents)('%s, %j', (...of) => {
  test('[CT1] [CT2] is found sound as JSON and as a certificate, with both hashes', async () => {
    const file = await agreed(of);
    for (const text of [writeAgreedJson(file), writeCertificate(file)]) {
      const checked = await checkFile(text);
      expect(checked).toMatchObject({ isSound: true, sentence: sound });
      expect(checked.hashes).toEqual([file.hash, file.recordHash]);
    }
  });

  test('[CT3] one changed character of the certificate is found out, wherever it stands', async () => {
    const page = writeCertificate(await agreed(of));
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: page.length - 1 }), async (at) => {
        const { isSound, sentence } = await checkFile(change(page, at));
        expect(isSound).toBe(false);
        expect(sentence).toMatch(/\.$/);
      }),
      { numRuns: 120 },
    );
  });

  test('[CT3] one changed character of the JSON is found out, but in what only explains it', async () => {
    const json = writeAgreedJson(await agreed(of));
    const from = json.indexOf('"kind"');
    const proved = [...json.matchAll(/"(?:hash|recordHash)": "(?<hash>[0-9a-f]{64})"/g)].map(
      ({ index, 0: { length } }) => index + length - 2,
    );
    const places = fc.oneof(fc.constantFrom(...proved), fc.integer({ min: from, max: json.length - 3 }));
    await fc.assert(
      fc.asyncProperty(places, async (at) => {
        fc.pre(/\S/.test(json[at] ?? ''));
        const { isSound } = await checkFile(change(json, at));
        expect(isSound).toBe(false);
      }),
      { numRuns: 120 },
    );
  });
});

test('[CT3] a shown text that is another than the signed one is found out, also with every hash made anew', async () => {
  const page = writeCertificate(await agreed(agreedContents[0]!));
  for (const [from, to] of [
    ['<strong>Friday</strong>', '<strong>Sunday</strong>'],
    ['Ingrid Solheim, signatory', 'Daniel Okafor, signatory'],
    ['22 November 2026, 00:31:00', '22 November 2026, 00:31:01'],
    ['</style>', 'strong{font-size:0}</style>'],
    ['</body>', '<p>Not before May.</p></body>'],
  ] as const) {
    expect(page).toContain(from);
    const { sentence, name } = await checkFile(page.replace(from, to));
    expect(sentence).toMatch(/^What the page shows is not what was agreed to: line \d+, near “/);
    expect(name).toBe('Working agreement, number 2, in force since 2026-11-21T23:31:00.001Z');
  }
});

test('[CT3] signers who are too few, of no party, or who meant another text are found out', async () => {
  const file = await agreed(agreedContents[1]!);
  const { signatures, parties } = file.record;
  const [first, second] = signatures as [(typeof signatures)[0], (typeof signatures)[0]];
  const saying = async (change_: object): Promise<string> => {
    const record = { ...file.record, ...change_ };
    const recordHash = await hashOf({ hash: file.hash, record });
    return (await checkFile(JSON.stringify({ ...file, record, recordHash }))).sentence;
  };
  expect(await saying({})).toBe(sound);
  expect(await saying({ signatures: [first] })).toBe('Northwind has not signed as often as it must.');
  expect(await saying({ parties: parties.slice(1) })).toMatch(
    /^Maya .* signed for a firm that is no party\.$/,
  );
  expect(await saying({ signatures: [first, { ...second, words: 'I agree.' }] })).toMatch(
    /agreed to another text: the hash is not in the words\.$/,
  );
});

test('[CT2] times stand in the zones of both firms', async () => {
  const page = writeCertificate(await agreed(agreedContents[2]!));
  expect(page).toContain('21 November 2026, 15:02:11, Europe/Stockholm (UTC+01:00), for Northwind');
  expect(page).toContain('21 November 2026, 10:32:11, America/St_Johns (UTC-03:30), for Harbor');
  expect(page).toContain('Maya Lindqvist');
});

test('[CT2] a certificate loads nothing, and no word of anybody is anything but a word', async () => {
  const page = writeCertificate(await agreed(agreedContents[0]!));
  expect(page).not.toMatch(/<(?:link|img|iframe)|src=|@import|url\(/);
  expect(page).not.toContain('<b>no tag');
  expect(page).toContain('Maya &lt;Lindqvist&gt; &amp; &quot;co&quot;, liaison, for Northwind');
  expect(page.match(/<\/script>/g)).toHaveLength(1);
});

/** A file as it was written before anything of what was said of a decision stood in it. */
async function inFirstForm({ record, hash, ...file }: AgreedFile): Promise<FirstAgreedFile> {
  const { readBacks: _, dissents: __, ...first } = record;
  const recordHash = await hashOf({ hash, record: first });
  return { ...file, format: 'entente agreed 1', hash, recordHash, record: first };
}

test('[CT4] a form never changes: what was written once is checked for ever', async () => {
  const files = await Promise.all(agreedContents.map(agreed));
  const first = (await Promise.all(files.map(inFirstForm))).map(writeFirstForm);
  for (const page of first) expect(await checkFile(page)).toMatchObject({ isSound: true, sentence: sound });
  expect(await hashOf(first)).toMatchInlineSnapshot(
    `"2649416c500e3646c3b0733839c7ccd5f67b0c93b8d93b8a7a63a3225ef755b4"`,
  );
  expect(await hashOf(files.map(writeCertificate))).toMatchInlineSnapshot(
    `"519caaa99ce4d6a3b9bd1e0c26347096b60f7d69ab5976f99cb60585bd7f093b"`,
  );
});

test('[CT5] how a decision was read back and who sees it differently stand beside it, and are proved with the record', async () => {
  const file = await agreed(agreedContents[2]!);
  const page = writeCertificate(file);
  const shown = page.slice(page.indexOf('</main>'), page.indexOf('<script'));
  expect(shown.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')).toContain(
    'Ingrid Solheim, for Harbor, in their own words There is one &lt;desk&gt;, and it is yours. Said 20 November 2026, 10:00:00',
  );
  expect(shown).toContain('Not quite, because (Maya Lindqvist, for Northwind)');
  expect(shown).toContain('That is what we meant (Maya Lindqvist, for Northwind)');
  expect(shown).toContain('Ingrid Solheim, for Harbor, sees it differently');
  expect(shown).toContain('This stands beside what was agreed to.');
  for (const [from, to] of [
    ['one desk.', 'two desks.'],
    ['It is a desk of both firms.', 'It is our desk.'],
    ['"verdict": "meant"', '"verdict": "not_quite"'],
    ['Two desks would be quicker', 'Two desks would be slower'],
  ] as const) {
    const json = writeAgreedJson(file);
    expect(json).toContain(from);
    const { sentence } = await checkFile(json.replace(from, to));
    expect(sentence).toMatch(/^Who agreed, when or in which words is not what the hash of the record says/);
  }
  for (const of of [0, 1, 3])
    expect(writeCertificate(await agreed(agreedContents[of]!))).not.toContain('"beside"');
});

test('[CT1] the plain program and the product write the same canonical JSON', async () => {
  await fc.assert(
    fc.asyncProperty(fc.jsonValue({ maxDepth: 3 }), async (value) => {
      expect(canonical(value)).toBe(canonicalJson(value as Json));
      const content = value as Json;
      expect(await hashOf({ kind: 'log', schemaVersion: 1, content })).toBe(
        await hashContent({ kind: 'log', schemaVersion: 1, content }),
      );
    }),
  );
});

test.each(['', '{}', '[]', 'null', '{"format":"entente agreed 3","hash":"x","record":{}}', '<html></html>'])(
  '[CT3] what is no file of ours is said to be none: %j',
  async (text) => {
    expect((await checkFile(text)).sentence).toMatch(/^This is no file that Entente has written/);
  },
);

test('[CT3] half a file proves nothing, and the program says so', async () => {
  const { record: _, ...half } = await agreed(agreedContents[3]!);
  const { isSound, sentence } = await checkFile(JSON.stringify({ ...half, record: {} }));
  expect(isSound).toBe(false);
  expect(sentence).toMatch(/\.$/);
});
