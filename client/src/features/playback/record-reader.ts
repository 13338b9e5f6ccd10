/** Reads a document's record from the server, page after page, and has frames of it made in a thread. */
import type { Frame, FrameBlock, FrameNode } from '@entente/documents/playback/frame';
import { decodePlaybackPage, type RecordedPerson } from '@entente/protocol/playback-page';
import { Axis } from './axis.ts';
import type { FromWorker, PlayedRoot, SentBlock, ToWorker } from './worker-messages.ts';

/** The end of the thread that the page holds. */
export interface Thread {
  post(message: ToWorker): void;
  end(): void;
}

export interface ReaderOptions {
  readonly root: PlayedRoot;
  /** The page that begins with a seq. @throws when the server does not answer, or does not let us */
  readonly fetchPage: (from: number, signal: AbortSignal) => Promise<ArrayBuffer>;
  readonly startThread: (onMessage: (message: FromWorker) => void) => Thread;
}

/** What is known of a record; a new object with each change, but for the axis, which grows. */
export interface RecordState {
  /** How many edits there are to play; undefined before the first answer. */
  readonly head: number | undefined;
  /** Edits up to here can be shown. */
  readonly taken: number;
  /** Everybody so far. */
  readonly people: readonly RecordedPerson[];
  readonly axis: Axis;
  readonly frame: Frame | undefined;
  /** Edits behind `head` that have come since. */
  readonly fresh: number;
  /** Why reading stopped; what is there can be played. */
  readonly error: unknown;
  /** What came cannot be played: only another reader may help. */
  readonly isBroken: boolean;
}

const nothingYet = (): RecordState => ({
  head: undefined,
  taken: 0,
  people: [],
  axis: new Axis(),
  frame: undefined,
  fresh: 0,
  error: undefined,
  isBroken: false,
});

export class RecordReader {
  readonly #options: ReaderOptions;
  readonly #listeners = new Set<() => void>();
  #abort = new AbortController();
  #thread: Thread | undefined;
  #nodes = new Map<string, FrameNode>();
  #onRead: (() => void) | undefined;
  #reading: Promise<void> | undefined;
  #state = nothingYet();

  /** Starts nothing before `begin`. */
  constructor(options: ReaderOptions) {
    this.#options = options;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  readonly read = (): RecordState => this.#state;

  /** Begins from the first edit, also after an end. @param seq the first frame */
  begin(seq: number): void {
    this.#state = nothingYet();
    this.#nodes = new Map();
    this.#abort = new AbortController();
    const { signal } = this.#abort;
    this.#thread = this.#options.startThread((message) => {
      if (!signal.aborted) this.#receive(message);
    });
    this.#reading = undefined;
    this.#thread.post({ kind: 'begin', root: this.#options.root });
    this.show(seq);
    void this.readOn();
  }

  /** Asks for a frame; it comes as soon as the record is there up to it. */
  show(seq: number): void {
    this.#thread?.post({ kind: 'show', seq });
  }

  /** Reads on from where it stands, to the end of the record as it is by then. */
  readOn(): Promise<void> {
    const reading = this.#reading ?? this.#readToEnd(this.#abort.signal);
    this.#reading = reading;
    return reading;
  }

  async #readToEnd(signal: AbortSignal): Promise<void> {
    this.#change({ error: undefined });
    try {
      // Each page tells how long the record is by then: what comes meanwhile is played too.
      do await this.#readPage(signal);
      while (!signal.aborted && this.#state.axis.length < (this.#state.head ?? 0));
    } catch (error) {
      if (!signal.aborted) this.#change({ error });
    } finally {
      if (!signal.aborted) this.#reading = undefined;
    }
  }

  async #readPage(signal: AbortSignal): Promise<void> {
    const bytes = await this.#options.fetchPage(this.#state.axis.length + 1, signal);
    if (signal.aborted) return;
    const read = new Promise<void>((resolve) => (this.#onRead = resolve));
    this.#thread?.post({ kind: 'page', bytes });
    await read;
  }

  /** Looks how long the record is by now: what is behind the known end is told, and played when asked for (PB10). */
  async look(): Promise<void> {
    const { head, axis } = this.#state;
    if (head === undefined || axis.length < head || this.#reading) return;
    const bytes = await this.#options.fetchPage(head + 1, this.#abort.signal).catch(() => undefined);
    // Whether the server is there is said elsewhere on the page; the next edit looks again.
    if (bytes === undefined || this.#state.head !== head) return;
    this.#change({ fresh: decodePlaybackPage(new Uint8Array(bytes)).head - head });
  }

  /** Ends the thread and what is on its way. */
  end(): void {
    this.#abort.abort();
    this.#thread?.end();
  }

  #receive(message: FromWorker): void {
    switch (message.kind) {
      case 'read':
        message.persons.forEach((person, at) => this.#state.axis.add(person, message.times[at] ?? 0));
        this.#change({ head: message.head, people: message.people, fresh: 0 });
        this.#onRead?.();
        return;
      case 'taken':
        return this.#change({ taken: message.seq });
      case 'frame':
        return this.#change({ frame: { seq: message.seq, blocks: this.#complete(message.blocks) } });
      case 'failed':
        this.#abort.abort();
        this.#change({ error: new Error(message.reason), isBroken: true });
    }
  }

  /** Puts the nodes in that the page has already. */
  #complete(blocks: readonly SentBlock[]): FrameBlock[] {
    const complete = blocks.flatMap(({ node: sent, ...block }) => {
      const node = sent ?? this.#nodes.get(block.key);
      return node === undefined ? [] : [{ ...block, node }];
    });
    this.#nodes = new Map(complete.map(({ key, node }) => [key, node]));
    return complete;
  }

  #change(change: Partial<RecordState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }
}
