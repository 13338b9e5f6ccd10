import { describe, expect, test } from 'vitest';
import { checkFile } from '../certificate/check-file.mjs';
import type { ExportedAgreement } from './exported-agreement.ts';
import { exportFacts, type Exported } from './exported.ts';
import { exportOf } from './testing.ts';
import { writeAgreementHtml } from './write-agreement-html.ts';
import { writeAgreementMarkdown } from './write-agreement-markdown.ts';
import { writeVersionJson } from './write-json.ts';

const content = { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Ours.' }] }] };
const exported = await exportOf('agreement', content);

const whole: ExportedAgreement = {
  what: 'the whole text',
  version: 3,
  hash: exported.hash,
  from: '2026-11-22T09:00:00.000Z',
  until: null,
};
const section: ExportedAgreement = {
  what: 'section 2, Who decides <b>what</b>',
  version: 5,
  hash: 'b'.repeat(64),
  from: '2026-11-29T09:30:00.000Z',
  until: null,
};

/** What a file says of it being agreed. */
function saidOf(one: Exported): [agreed: string | undefined, inForce: string | undefined] {
  const facts = new Map(exportFacts(one));
  return [facts.get('Agreed'), facts.get('In force')];
}

describe('[EX7] an exported text says whether every firm has agreed to it', () => {
  test('the version that was agreed to says since when, and names what is in force beside it', () => {
    expect(saidOf({ ...exported, agreed: [section, whole] })).toEqual([
      'By every firm: the whole text, in force since 2026-11-22 09:00:00 UTC',
      'section 2, Who decides <b>what</b> of version 5, in force since 2026-11-29 09:30:00 UTC',
    ]);
  });

  test('one that was replaced says until when, and what replaced it stands beside it', () => {
    const later = { ...whole, version: 9, hash: 'c'.repeat(64), from: '2026-12-01T08:00:00.000Z' };
    expect(saidOf({ ...exported, agreed: [later, { ...whole, until: later.from }] })).toEqual([
      'By every firm: the whole text, in force 2026-11-22 09:00:00 UTC to 2026-12-01 08:00:00 UTC',
      'the whole text of version 9, in force since 2026-12-01 08:00:00 UTC',
    ]);
  });

  test('another version and the draft are a draft, unless they say the same to the letter', () => {
    const other = { ...whole, version: 2, hash: 'a'.repeat(64) };
    const beside = 'the whole text of version 2, in force since 2026-11-22 09:00:00 UTC';
    expect(saidOf({ ...exported, agreed: [other] })).toEqual(['No, a draft', beside]);
    expect(saidOf({ ...exported, version: undefined, agreed: [other] })).toEqual(['No, a draft', beside]);
    const same = { ...exported, version: undefined, agreed: [whole] };
    expect(saidOf(same)[0]).toMatch(/^By every firm: the whole text/);
    expect(saidOf({ ...exported, agreed: [] })).toEqual(['No, a draft', undefined]);
  });

  test('where nobody knows, nothing is said', async () => {
    expect(saidOf(exported)).toEqual([undefined, undefined]);
    expect(writeVersionJson(exported)).not.toContain('"agreed"');
    expect(await checkFile(writeVersionJson(exported))).toMatchObject({ isSound: true });
  });

  test('all forms say it, escaped, and the JSON is as sound as before', async () => {
    const agreed = { ...exported, agreed: [section, whole] };
    expect(writeAgreementHtml(agreed)).toContain(
      'section 2, Who decides &lt;b&gt;what&lt;/b&gt; of version 5',
    );
    expect(writeAgreementMarkdown(agreed)).toContain('agreed: "By every firm: the whole text');
    const json = writeVersionJson(agreed);
    expect(JSON.parse(json)).toMatchObject({ agreed: [section, whole] });
    expect(await checkFile(json)).toMatchObject({ isSound: true, hashes: [exported.hash] });
  });
});
