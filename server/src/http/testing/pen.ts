import { childrenOf } from '@entente/documents/entries/plain-text';
import { AGREEMENT_ROOT } from '@entente/documents/agreement/schema';
import { readSections } from '@entente/documents/agreement/sections';
import type { DocumentId, FirmId, UserId } from '@entente/protocol/ids';
import { asc, eq } from 'drizzle-orm';
import * as Y from 'yjs';
import type { Database } from '../../db/database.ts';
import { ledger } from '../../db/schema/documents.ts';

interface Writer {
  readonly userId: UserId;
  readonly firmId: FirmId;
}

/** The record of a document as somebody writes on it, without a relay. */
export class Pen {
  readonly #db: Database;
  readonly #documentId: DocumentId;
  readonly #by: Writer;

  constructor(db: Database, documentId: string, by: Writer) {
    this.#db = db;
    this.#documentId = documentId as DocumentId;
    this.#by = by;
  }

  /** The document as it is on the record. */
  async read(): Promise<{ ydoc: Y.Doc; seq: number }> {
    const rows = await this.#db
      .select({ bytes: ledger.bytes })
      .from(ledger)
      .where(eq(ledger.documentId, this.#documentId))
      .orderBy(asc(ledger.seq));
    const ydoc = new Y.Doc();
    for (const { bytes } of rows) Y.applyUpdate(ydoc, bytes);
    return { ydoc, seq: rows.length };
  }

  /** Puts one edit on the record, as one row. */
  async write<Result>(edit: (ydoc: Y.Doc) => Result): Promise<Result> {
    const { ydoc, seq } = await this.read();
    const before = Y.encodeStateVector(ydoc);
    const result = edit(ydoc);
    const bytes = Y.encodeStateAsUpdate(ydoc, before);
    const row = { documentId: this.#documentId, seq: seq + 1, at: new Date(), bytes, ...this.#by };
    await this.#db.insert(ledger).values(row);
    return result;
  }

  /** Writes a paragraph at the end of an agreement. */
  add(words: string): Promise<void> {
    return this.write((ydoc) => {
      const paragraph = new Y.XmlElement('paragraph');
      ydoc.getXmlFragment(AGREEMENT_ROOT).push([paragraph]);
      const text = new Y.XmlText();
      paragraph.push([text]);
      text.insert(0, words);
    });
  }

  /** Numbers every entry as its room would. */
  number(root: string, name: string): Promise<void> {
    return this.write((ydoc) =>
      childrenOf(ydoc.getXmlFragment(root), name).forEach((entry, index) => {
        entry.setAttribute('number', (index + 1) as unknown as string);
      }),
    );
  }

  async sections() {
    return readSections((await this.read()).ydoc);
  }
}
