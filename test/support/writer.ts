/** Somebody with the client's own open document, without a browser, who types without a pause. */
import { openDocument } from '@entente/client/sync/create-open-document';
import type { OpenDocument } from '@entente/client/sync/open-document';
import { countUnsent, type SaveState } from '@entente/client/sync/save-state';
import { untilDocument } from './until.ts';
import * as Y from 'yjs';
import type { SignedIn } from './people.ts';
import { webSocketWith } from './raw-socket.ts';
import { textOf, type } from './text.ts';

/** Milliseconds between two edits: several are on their way at any moment. */
const PACE_MS = 4;

/** Every how many words somebody mistypes and takes it back at once. */
const TYPO_EVERY = 5;

export interface WriterOptions {
  readonly documentId: string;
  /** Begins each word of this person. */
  readonly initial: string;
}

export class Writer {
  readonly who: SignedIn;
  readonly page: OpenDocument;
  /** What each edit typed; undefined for the two edits of a typo. */
  readonly edits: (string | undefined)[] = [];
  /** How many of the edits the page has called saved. */
  savedEdits = 0;
  /** The clock of this page's clientID after each edit. */
  readonly #clocks: number[] = [];
  /** How each socket ended, as its close code. */
  readonly closeCodes: number[] = [];
  readonly #initial: string;
  #typing: NodeJS.Timeout | undefined;

  constructor(who: SignedIn, { documentId, initial }: WriterOptions) {
    this.who = who;
    this.#initial = initial;
    const { closeCodes } = this;
    const Socket = webSocketWith(who.cookie);
    this.page = openDocument({
      documentId,
      userId: who.userId,
      schemaVersion: 1,
      serverUrl: `${who.url.replace(/^http/, 'ws')}/sync`,
      webSocket: class extends Socket {
        constructor(address: string | URL) {
          super(address);
          this.on('close', (code) => closeCodes.push(code));
        }
      } as unknown as typeof WebSocket,
      signals: { subscribe: () => () => undefined },
      random: () => 0,
    });
    this.page.saveState.subscribe(() => this.#noteSaved(this.page.saveState.read()));
  }

  get ydoc(): Y.Doc {
    return this.page.ydoc;
  }

  /** The words that are called saved. */
  get savedWords(): string[] {
    return this.edits.slice(0, this.savedEdits).filter((word) => word !== undefined);
  }

  /** The clock of this page's clientID below which everything is called saved. */
  get savedClock(): number {
    return this.#clocks[this.savedEdits - 1] ?? 0;
  }

  get words(): string[] {
    return this.edits.filter((word) => word !== undefined);
  }

  /** How far this person has seen what was typed under a clientID. */
  seenOf(clientId: number): number {
    return Y.getState(this.ydoc.store, clientId);
  }

  /** Resolves when the page says that it is in this state. */
  until(kind: SaveState['kind']): Promise<void> {
    return new Promise((resolve) => {
      const look = () => {
        if (this.page.saveState.read().kind !== kind) return;
        stop();
        resolve();
      };
      const stop = this.page.saveState.subscribe(look);
      queueMicrotask(look);
    });
  }

  start(): void {
    this.#typing = setInterval(() => this.#typeWord(), PACE_MS);
  }

  stop(): void {
    clearInterval(this.#typing);
  }

  /** Resolves when this person has typed `count` more words, and seen a word that `other` has typed since now. */
  async goesOn(other: Writer, count: number): Promise<void> {
    const [own, seen] = [this.words.length + count, this.seenOf(other.ydoc.clientID)];
    const othersNow = other.seenOf(other.ydoc.clientID);
    await untilDocument(
      this.ydoc,
      () => this.words.length >= own && this.seenOf(other.ydoc.clientID) > Math.max(seen, othersNow),
    );
  }

  close(): void {
    this.stop();
    this.page.close();
  }

  #typeWord(): void {
    const word = `${this.#initial}${this.edits.length}`;
    this.#edit(word, () => type(this.ydoc, `${word} `));
    if (this.words.length % TYPO_EVERY !== 0) return;
    const text = textOf(this.ydoc);
    const at = text.length;
    this.#edit(undefined, () => text.insert(at, '?'));
    this.#edit(undefined, () => text.delete(at, 1));
  }

  /** Counts the edit before it is made: the page speaks of it at once. */
  #edit(word: string | undefined, act: () => void): void {
    this.edits.push(word);
    act();
    this.#clocks.push(this.seenOf(this.ydoc.clientID));
  }

  #noteSaved(state: SaveState): void {
    if (state.kind === 'loading') return;
    this.savedEdits = Math.max(this.savedEdits, this.edits.length - countUnsent(state));
  }
}
