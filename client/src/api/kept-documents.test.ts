import { documentDetail, type DocumentSummary } from '@entente/protocol/api/documents';
import { QueryClient } from '@tanstack/react-query';
import { describe, expect, it } from 'vitest';
import { keepDocument, keepTitle, mergeIntoList } from './kept-documents.ts';
import { keys } from './keys.ts';

const by = {
  userId: '6f1c9a52-2d0b-4b5e-9d53-0c8a4d8f7a12',
  name: 'Ada',
  firmId: '6f1c9a52-2d0b-4b5e-9d53-0c8a4d8f7a13',
};
const detail = documentDetail.parse({
  id: '0d3fba55-07b3-4b53-8a61-fd0c3a4be2ff',
  allianceId: '6f1c9a52-2d0b-4b5e-9d53-0c8a4d8f7a11',
  kind: 'agreement',
  title: 'Terms',
  createdAt: '2026-01-01T10:00:00Z',
  createdBy: by,
  editedAt: '2026-01-01T10:00:00Z',
  editedBy: by,
  archivedAt: null,
  canEdit: true,
  canManage: true,
});

describe('documents as the page keeps them', () => {
  it('puts a document in front of a list that lacks it, and in its place in one that has it', () => {
    const list = mergeIntoList([], detail);
    expect(list).toHaveLength(1);
    expect(list[0]).not.toHaveProperty('canEdit');
    expect(mergeIntoList(list, { ...detail, title: 'Our terms' })).toMatchObject([{ title: 'Our terms' }]);
  });

  it('shows a title everywhere at once and puts the one before back', () => {
    const client = new QueryClient();
    client.setQueryData<DocumentSummary[]>(keys.documents(detail.allianceId), []);
    keepDocument(client, detail);
    const titles = () => [
      client.getQueryData<DocumentSummary>(keys.document(detail.id))?.title,
      client.getQueryData<DocumentSummary[]>(keys.documents(detail.allianceId))?.[0]?.title,
    ];
    const putBack = keepTitle(client, { allianceId: detail.allianceId, documentId: detail.id }, 'Ours');
    expect(titles()).toEqual(['Ours', 'Ours']);
    putBack();
    expect(titles()).toEqual(['Terms', 'Terms']);
  });

  it('does not make up a list that was never read', () => {
    const client = new QueryClient();
    keepDocument(client, detail);
    expect(client.getQueryData(keys.documents(detail.allianceId))).toBeUndefined();
  });
});
