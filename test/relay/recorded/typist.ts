/** One of the two people of the session: types what the recording says on exactly the text it was typed on. */
import { createYdoc } from '@entente/documents/yjs/create-ydoc';
import type { DocumentId } from '@entente/protocol/ids';
import * as Y from 'yjs';
import type { SignedIn } from '../../support/people.ts';
import { openPage, type RelayPage } from '../../support/relay-page.ts';
import { textOf } from '../../support/text.ts';
import type { Keystroke } from './trace.ts';

/** What came in from the other person and waits; until somebody holds it back, nothing does. */
interface Inbox {
  readonly held: Uint8Array[];
  isHolding: boolean;
}

export class Typist {
  readonly who: SignedIn;
  readonly page: RelayPage;
  /** Own updates in order. */
  readonly sent: Uint8Array[] = [];
  /** The letter typed at each own clock. */
  readonly letters = new Map<number, string>();
  readonly #inbox: Inbox;
  #applied = 0;

  private constructor(who: SignedIn, page: RelayPage, inbox: Inbox) {
    this.who = who;
    this.page = page;
    this.#inbox = inbox;
    page.ydoc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== 'server') this.sent.push(update);
    });
  }

  /** Opens the document; until `hold` the others' updates are taken in as they come. */
  static async open(who: SignedIn, documentId: DocumentId, clientId: number): Promise<Typist> {
    const inbox: Inbox = { held: [], isHolding: false };
    const ydoc = createYdoc();
    ydoc.clientID = clientId;
    const takeIn = (update: Uint8Array) => {
      if (inbox.isHolding) inbox.held.push(update);
      else Y.applyUpdate(ydoc, update, 'server');
    };
    return new Typist(who, await openPage(who, documentId, { ydoc, takeIn }), inbox);
  }

  /** From here on the other person's updates wait until a keystroke needs them. */
  hold(): void {
    this.#inbox.isHolding = true;
    this.sent.length = 0;
  }

  /** Types one keystroke after the other, each as soon as the updates are there that its author had seen. */
  async type(keystrokes: readonly Keystroke[]): Promise<void> {
    for (const keystroke of keystrokes) {
      await this.#catchUp(keystroke.seen);
      this.#strike(keystroke);
    }
  }

  /** Takes in all that the other person has typed. */
  async finish(others: number): Promise<void> {
    await this.page.saved();
    await this.#catchUp(others);
  }

  async #catchUp(seen: number): Promise<void> {
    const { held } = this.#inbox;
    if (held.length < seen) await this.page.until(() => held.length >= seen);
    for (; this.#applied < seen; this.#applied++) {
      Y.applyUpdate(this.page.ydoc, held[this.#applied] as Uint8Array, 'server');
    }
  }

  #strike({ position, deleted, inserted }: Keystroke): void {
    const { ydoc } = this.page;
    const clock = Y.getState(ydoc.store, ydoc.clientID);
    for (const [at, letter] of inserted.split('').entries()) this.letters.set(clock + at, letter);
    ydoc.transact(() => {
      if (deleted > 0) textOf(ydoc).delete(position, deleted);
      if (inserted !== '') textOf(ydoc).insert(position, inserted);
    });
  }
}
