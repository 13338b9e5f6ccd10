/** A page without a browser: a Y.Doc on one real socket that asks for our frames. */
import { createYdoc } from '@entente/documents/yjs/create-ydoc';
import { frameType, readRefused, readSaved, readWelcome, syncType } from '@entente/protocol/frames';
import type { Refused, Welcome } from '@entente/protocol/frames';
import { encodeAwareness, encodeStep1, encodeStep2, encodeUpdate } from '@entente/server/sync/sync-frames';
import * as decoding from 'lib0/decoding';
import * as Y from 'yjs';
import type { SignedIn } from './people.ts';
import { openRawSocket, type Closing, type RawSocket } from './raw-socket.ts';

interface PageOptions {
  /** Instead of `frames=1&schema=1`. */
  readonly query?: string;
  readonly ydoc?: Y.Doc;
  /** Takes in the server's updates instead of the Y.Doc, v1 encoding. */
  readonly takeIn?: (update: Uint8Array) => void;
  /** Instead of the person's own. */
  readonly url?: string;
}

const FROM_SERVER = 'server';

export class RelayPage {
  readonly ydoc: Y.Doc;
  readonly socket: RawSocket;
  readonly closed: Promise<Closing>;
  /** What was sent and what of it the server has called saved, in edit frames. */
  editFrames = 0;
  savedFrames = 0;
  welcome: Welcome | undefined;
  refused: Refused | undefined;
  /** Whether the server's answer to our step 1 is there. */
  isSynced = false;
  /** Each other clientID's presence as it was last told; without those who have left. */
  readonly others = new Map<number, unknown>();
  readonly #takeIn: (update: Uint8Array) => void;

  constructor(socket: RawSocket, { ydoc = createYdoc(), takeIn }: PageOptions) {
    this.socket = socket;
    this.closed = socket.closed;
    this.ydoc = ydoc;
    this.#takeIn = takeIn ?? ((update) => Y.applyUpdate(ydoc, update, FROM_SERVER));
    let read = 0;
    const readAll = () => {
      for (; read < socket.frames.length; read++) this.#read(socket.frames[read] ?? new Uint8Array());
    };
    socket.onFrame(readAll);
    ydoc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== FROM_SERVER) this.sendUpdate(update);
    });
    socket.send(encodeStep1(Y.encodeStateVector(ydoc)));
    readAll();
  }

  /** Sends an update as if it were made here. */
  sendUpdate(update: Uint8Array): void {
    if (this.socket.isClosed) return;
    this.editFrames++;
    this.socket.send(encodeUpdate(update));
  }

  /** Says where its caret is; the claim goes out as it stands. */
  claim(claim: unknown, { clientId = this.ydoc.clientID, clock = 1 } = {}): void {
    this.socket.send(encodeAwareness([{ clientId, clock, state: JSON.stringify(claim) }]));
  }

  until(check: () => boolean): Promise<void> {
    return this.socket.until(check);
  }

  /** Resolves when everything sent so far is called saved. */
  saved(): Promise<void> {
    const count = this.editFrames;
    return this.until(() => this.savedFrames >= count);
  }

  close(): void {
    this.socket.ws.close();
  }

  #read(frame: Uint8Array): void {
    const decoder = decoding.createDecoder(frame);
    const kind = decoding.readVarUint(decoder);
    switch (kind) {
      case frameType.sync:
        return this.#readSync(decoding.readVarUint(decoder), decoding.readVarUint8Array(decoder));
      case frameType.awareness:
        return this.#readAwareness(decoding.createDecoder(decoding.readVarUint8Array(decoder)));
      case frameType.welcome:
        this.welcome = readWelcome(decoder);
        return;
      case frameType.saved:
        this.savedFrames = readSaved(decoder);
        return;
      case frameType.refused:
        this.refused = readRefused(decoder);
        return;
      default:
        throw new Error(`a frame of type ${kind}`);
    }
  }

  #readSync(kind: number, bytes: Uint8Array): void {
    if (kind === syncType.step1) {
      this.editFrames++;
      this.socket.send(encodeStep2(Y.encodeStateAsUpdate(this.ydoc, bytes)));
      return;
    }
    this.#takeIn(bytes);
    if (kind === syncType.step2) this.isSynced = true;
  }

  #readAwareness(decoder: decoding.Decoder): void {
    for (let left = decoding.readVarUint(decoder); left > 0; left--) {
      const clientId = decoding.readVarUint(decoder);
      decoding.readVarUint(decoder);
      const state: unknown = JSON.parse(decoding.readVarString(decoder));
      if (state === null) this.others.delete(clientId);
      else this.others.set(clientId, state);
    }
  }
}

/** Opens a document as a page does, and waits until it is caught up. */
export async function openPage(
  { url, cookie }: Pick<SignedIn, 'url' | 'cookie'>,
  documentId: string,
  options: PageOptions = {},
): Promise<RelayPage> {
  const { query = 'frames=1&schema=1' } = options;
  const socket = await openRawSocket({ url: options.url ?? url, cookie, documentId, query });
  const page = new RelayPage(socket, options);
  await page.until(
    () => page.isSynced && (!query.includes('frames=1') || page.savedFrames === page.editFrames),
  );
  return page;
}
