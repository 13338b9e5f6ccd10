import { threadId } from '@entente/protocol/api/threads';
import { allianceId, documentId, firmId, userId } from '@entente/protocol/ids';
import { describe, expect, it } from 'vitest';
import { staleAfterGap, staleKeys } from './stale-keys.ts';

const alliance = allianceId.parse('6f1c9a52-2d0b-4b5e-9d53-0c8a4d8f7a11');
const document = documentId.parse('0d3fba55-07b3-4b53-8a61-fd0c3a4be2ff');
const maya = userId.parse('0d3fba55-07b3-4b53-8a61-fd0c3a4be2f0');
const firm = firmId.parse('0d3fba55-07b3-4b53-8a61-fd0c3a4be2f1');

describe('what a hint makes stale', () => {
  it('a document: the list and that document', () => {
    expect(staleKeys(alliance, { kind: 'documents', documentId: document })).toEqual([
      ['alliance', alliance, 'documents'],
      ['document', document],
    ]);
  });

  it('somebody wrote: whether proposals of that document were moved on from, and nothing else of it', () => {
    expect(staleKeys(alliance, { kind: 'written', documentId: document })).toEqual([
      ['document', document, 'agreeing', 'moved-on'],
    ]);
  });

  it('people: the members, and my own place among them', () => {
    expect(staleKeys(alliance, { kind: 'people' })).toEqual([['alliance', alliance, 'members'], ['me']]);
  });

  it('a pre-mortem: every session of that register, and not the register itself', () => {
    expect(staleKeys(alliance, { kind: 'premortem', documentId: document })).toEqual([
      ['document', document, 'premortem'],
    ]);
  });

  it('agreeing: every proposal and text in force of that document, and the lists of the alliance', () => {
    expect(staleKeys(alliance, { kind: 'agreeing', documentId: document })).toEqual([
      ['document', document, 'agreeing'],
      ['alliance', alliance, 'agreeing'],
    ]);
  });

  it('threads: those of that document, and what messages became; the own marks only with the inbox; somebody typing: nothing', () => {
    const [thread, by] = [threadId.parse(document), { userId: maya, name: 'Maya', firmId: firm }];
    expect(staleKeys(alliance, { kind: 'threads', documentId: document, threadId: thread })).toEqual([
      ['document', document, 'threads'],
      ['alliance', alliance, 'sources'],
    ]);
    expect(staleKeys(alliance, { kind: 'inbox', documentId: document })).toEqual([
      ['alliance', alliance, 'inbox'],
      ['document', document, 'my-threads'],
    ]);
    expect(staleKeys(alliance, { kind: 'inbox', documentId: null })).toEqual([
      ['alliance', alliance, 'inbox'],
    ]);
    expect(staleKeys(alliance, { kind: 'typing', documentId: document, threadId: thread, by })).toEqual([]);
  });

  it('a gap: everything a hint could have named', () => {
    const afterGap = staleAfterGap(alliance).map((key) => JSON.stringify(key).slice(0, -1));
    const named = [
      ...staleKeys(alliance, { kind: 'people' }),
      ...staleKeys(alliance, { kind: 'documents', documentId: document }),
      ...staleKeys(alliance, { kind: 'premortem', documentId: document }),
      ...staleKeys(alliance, { kind: 'agreeing', documentId: document }),
      ...staleKeys(alliance, { kind: 'signing' }),
      ...staleKeys(alliance, { kind: 'inbox', documentId: document }),
    ];
    for (const key of named)
      expect(afterGap.some((start) => JSON.stringify(key).startsWith(start))).toBe(true);
  });
});
