import { randomUUID } from 'node:crypto';
import type { UserId } from '@entente/protocol/ids';
import { expect, test, vi } from 'vitest';
import { admit } from './admit.ts';

const anna = randomUUID() as UserId;
const session = { sessionId: 's', userId: anna, expiresAt: new Date(Date.now() + 60_000) };

const knockOf = (query: string) => ({ documentId: randomUUID(), query: new URLSearchParams(query) });

test('[RL41] an id in capitals is the same document, and not a room of its own', async () => {
  const id = randomUUID();
  const readAccess = vi.fn(async () => undefined);
  const deciders = { readSession: async () => session, readAccess };
  await admit({ documentId: id.toUpperCase(), query: new URLSearchParams() }, deciders);
  expect(readAccess).toHaveBeenCalledWith(anna, id);
});

test('[RL40] a page of who was signed in before is not let in by the cookie of who is now', async () => {
  const readAccess = vi.fn(async () => undefined);
  const deciders = { readSession: async () => session, readAccess };
  expect(await admit(knockOf(`frames=1&schema=1&user=${randomUUID()}`), deciders)).toBe('signed_out');
  expect(readAccess).not.toHaveBeenCalled();
  for (const own of ['frames=1', `user=${anna}`])
    expect(await admit(knockOf(own), deciders)).toBe('document_not_found');
  expect(readAccess).toHaveBeenCalledTimes(2);
});
