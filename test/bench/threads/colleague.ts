import { AGREEMENT_ROOT } from '@entente/documents/agreement/schema';
import type { DocumentId } from '@entente/protocol/ids';
import type { Page } from 'playwright-core';
import * as Y from 'yjs';
import type { SignedIn } from '../../support/people.ts';
import { Writer } from '../../support/writer.ts';

/** Milliseconds between two keys. */
const PACE_MS = 40;

/** Where in the document, in blocks: another page than the one that is looked at. */
const BLOCK = 200;

/** Somebody of the other firm, without a browser, who types in an agreement that another has open. */
export class Colleague {
  readonly #writer: Writer;

  private constructor(writer: Writer) {
    this.#writer = writer;
  }

  static async open(who: SignedIn, documentId: DocumentId): Promise<Colleague> {
    const writer = new Writer(who, { documentId, initial: 'x' });
    await writer.until('saved');
    return new Colleague(writer);
  }

  #text(): Y.XmlText {
    const blocks = this.#writer.ydoc.getXmlFragment(AGREEMENT_ROOT).toArray().slice(BLOCK);
    const found = blocks.find((block) => block instanceof Y.XmlElement && block.nodeName === 'paragraph');
    const text = found instanceof Y.XmlElement ? found.get(0) : undefined;
    if (!(text instanceof Y.XmlText)) throw new Error('there is no text to type in');
    return text;
  }

  /** Types key by key; resolves when the page shows all of it. */
  async type(page: Page, words: string): Promise<void> {
    const text = this.#text();
    for (const key of words) {
      text.insert(text.length, key);
      await new Promise((resolve) => setTimeout(resolve, PACE_MS));
    }
    const shown = words.trim();
    await page.waitForFunction(
      ([css, wanted]) => document.querySelector(css)?.textContent?.includes(wanted),
      ['.agreement-text, [role="textbox"]', shown] as const,
    );
  }

  close(): void {
    this.#writer.close();
  }
}
