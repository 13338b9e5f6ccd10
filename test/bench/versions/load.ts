import { setTimeout as delay } from 'node:timers/promises';
import * as Y from 'yjs';
import type { SignedIn } from '../../support/people.ts';
import { openPage, type RelayPage } from '../../support/relay-page.ts';
import { type } from '../../support/text.ts';
import type { Stage } from './part.ts';

/** Milliseconds between two edits of one person: faster than anybody types. */
const PACE_MS = 20;

/** Two people who type into one document. */
export interface Load {
  /** Types for so long. @returns the milliseconds of each edit from its page to the other one */
  run(spellMs: number): Promise<number[]>;
  close(): void;
}

/** Where an update of a page comes from that is not its own; `RelayPage` sends on everything else. */
const FROM_SERVER = 'server';

const keyOf = (update: Uint8Array): string => Buffer.from(update).toString('latin1');

/** Edits on their way, by their bytes: the relay hands them on as they are. */
class Underway {
  readonly #sentMs = new Map<string, number>();
  tookMs: number[] = [];

  get size(): number {
    return this.#sentMs.size;
  }

  left(update: Uint8Array): void {
    this.#sentMs.set(keyOf(update), performance.now());
  }

  arrived(update: Uint8Array): void {
    const sentMs = this.#sentMs.get(keyOf(update));
    if (sentMs === undefined) return;
    this.#sentMs.delete(keyOf(update));
    this.tookMs.push(performance.now() - sentMs);
  }
}

/** Opens a page each for both firms; nobody types yet. */
export async function createLoad({ maya, daniel }: Stage, documentId: string): Promise<Load> {
  const underway = new Underway();
  const join = async (who: SignedIn): Promise<RelayPage> => {
    const ydoc = new Y.Doc();
    ydoc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== FROM_SERVER) underway.left(update);
    });
    const takeIn = (update: Uint8Array): void => {
      underway.arrived(update);
      Y.applyUpdate(ydoc, update, FROM_SERVER);
    };
    return openPage(who, documentId, { ydoc, takeIn });
  };
  const pages = [await join(maya), await join(daniel)];
  return {
    async run(spellMs) {
      underway.tookMs = [];
      const endMs = performance.now() + spellMs;
      for (let at = 0; performance.now() < endMs; at++) {
        const page = pages[at % pages.length];
        if (page) type(page.ydoc, 'w');
        await delay(PACE_MS / pages.length);
      }
      await Promise.all(pages.map((page) => page.saved()));
      for (const page of pages) await page.until(() => underway.size === 0);
      return underway.tookMs;
    },
    close: () => pages.forEach((page) => page.close()),
  };
}
