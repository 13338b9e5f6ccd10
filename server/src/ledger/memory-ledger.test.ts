import { randomUUID } from 'node:crypto';
import type { DocumentId } from '@entente/protocol/ids';
import { describe } from 'vitest';
import { randomWriter, testLedger } from './ledger-acceptance.ts';
import { createMemoryLedger } from './memory-ledger.ts';

describe('the ledger in memory', () => {
  const ledger = createMemoryLedger();
  testLedger(() => ({
    ledger,
    async createDocument() {
      const documentId = randomUUID() as DocumentId;
      const [anna, ben] = [randomWriter(), randomWriter()];
      ledger.setWriter(documentId, anna, true);
      ledger.setWriter(documentId, ben, true);
      return { documentId, anna, ben };
    },
    remove: async (documentId, writer) => ledger.setWriter(documentId, writer, false),
  }));
});
