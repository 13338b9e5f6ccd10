import { hashContent } from '@entente/documents/canonical/content-hash';
import type { Alliance } from '@entente/protocol/api/people';
import type { VersionDetail } from '@entente/protocol/api/versions';
import { describe, expect, test } from 'vitest';
import { exportedDraft, exportedVersion } from './exported-version.ts';

const alliance = {
  name: 'Coastal delivery',
  firms: [{ id: 'n', name: 'Northwind' }],
} as unknown as Alliance;

const document = { id: 'd', kind: 'log', title: 'Our decisions', canManage: true } as const;

async function versionWith(content: string, hashed = content): Promise<VersionDetail> {
  const hash = await hashContent({ kind: 'log', schemaVersion: 1, content: JSON.parse(hashed) as never });
  return {
    number: 4,
    kind: 'automatic',
    label: null,
    at: '2026-11-21T14:05:00.000Z',
    editedAt: '2026-11-21T14:02:00.000Z',
    seq: 9,
    hash,
    people: [
      { userId: 'u', firmId: 'n', name: 'Maya' },
      { userId: 'v', firmId: 'gone', name: 'Ana' },
    ],
    keptBy: null,
    schemaVersion: 1,
    content,
  } as unknown as VersionDetail;
}

describe('[HI15] what leaves the product', () => {
  test('names its people for their firm then, its number, times and hash, and nothing else of the page', async () => {
    const detail = await versionWith('{"entries":[]}');
    const exported = await exportedVersion(document, detail, alliance);
    expect(exported).toMatchObject({
      document: { id: 'd', kind: 'log', title: 'Our decisions' },
      at: detail.editedAt,
      hash: detail.hash,
      version: {
        number: 4,
        keptAt: detail.at,
        seq: 9,
        people: ['Maya (Northwind)', 'Ana (a firm that has left)'],
      },
    });
    expect(Object.keys(exported.document)).toEqual(['id', 'kind', 'title']);
  });

  test('a content that is not what its hash says is not given out', async () => {
    const detail = await versionWith('{"entries":[1]}', '{"entries":[]}');
    await expect(exportedVersion(document, detail, alliance)).rejects.toThrow('version 4');
  });

  test('the draft has the hash that a version of it would have', async () => {
    const { hash } = await versionWith('{"entries":[]}');
    const draft = await exportedDraft(document, { entries: [], gone: undefined }, alliance);
    expect(draft).toMatchObject({ hash, version: undefined, content: { entries: [] } });
  });
});
