import WebSocket, { type RawData } from 'ws';
import { encodeCaret } from '../caret.ts';
import type { Script } from '../script.ts';
import type { Seat } from '../servers/running-server.ts';
import type { Incoming, Wire } from '../wires/wire.ts';
import type { Arrivals } from './arrivals.ts';
import { UpdateLog } from './update-log.ts';

interface ConnectionOptions {
  readonly seat: Seat;
  readonly wire: Wire;
  /** The clientID of its presence. */
  readonly clientId: number;
  /** What it will write; nothing for those who read. */
  readonly script: Script | undefined;
  readonly arrivals: Arrivals;
}

const emptyUpdate = new Uint8Array([0, 0]);

/** One page of one person, as a provider would be: it answers the server's step 1, sends its own, and echoes nothing. */
export class Connection {
  readonly log = new UpdateLog();
  readonly #options: ConnectionOptions;
  readonly #ws: WebSocket;
  #framesReceived = 0;
  #editFrames = 0;
  #savedFrames: number | undefined;
  #edits = 0;
  #carets = 0;
  #isGreeted = false;
  #isCaughtUp = false;
  #isLeaving = false;
  #problem: string | undefined;

  constructor(options: ConnectionOptions) {
    this.#options = options;
    const { url, headers } = options.seat;
    this.#ws = new WebSocket(url, { headers, perMessageDeflate: false });
    this.#ws.on('open', () => this.#greet());
    this.#ws.on('message', (data) => this.#receive(data));
    this.#ws.on('error', (error) => this.#fail(error.message));
    this.#ws.on('close', (code, reason) => this.#fail(`closed with ${code} ${reason.toString()}`));
  }

  /** What went wrong first, if anything. */
  get problem(): string | undefined {
    return this.#problem;
  }

  get framesReceived(): number {
    return this.#framesReceived;
  }

  /** Whether the first exchange is over in both directions. */
  get isReady(): boolean {
    return this.#isGreeted && this.#isCaughtUp;
  }

  /** Whether a server that says what is saved has said so of everything. */
  get isSaved(): boolean {
    return this.#savedFrames === undefined || this.#savedFrames === this.#editFrames;
  }

  /** Sends the next edit of the script. */
  sendEdit(): void {
    const update = this.#options.script?.updates[this.#edits];
    if (update === undefined) throw new Error('the script is over');
    this.#edits++;
    this.#sendEditFrame(this.#options.wire.update(update));
  }

  /** Sends where the caret is: behind the character written last. */
  sendCaret(): void {
    const { clientId, script, wire } = this.#options;
    const at = (script?.clocks[this.#edits - 1] ?? 1) - 1;
    this.#ws.send(wire.presence(encodeCaret({ clientId, awarenessClock: ++this.#carets, at })));
  }

  leave(): void {
    this.#isLeaving = true;
    this.#ws.terminate();
  }

  #greet(): void {
    for (const frame of this.#options.wire.greet()) this.#ws.send(frame);
    this.sendCaret();
  }

  #receive(data: RawData): void {
    this.#framesReceived++;
    if (!(data instanceof Uint8Array)) return this.#fail('a message in pieces');
    this.#take(this.#options.wire.read(data));
  }

  #take(incoming: Incoming): void {
    switch (incoming.kind) {
      case 'step1':
        this.#isGreeted = true;
        return this.#sendEditFrame(this.#options.wire.step2(emptyUpdate));
      case 'update':
        if (incoming.isStep2) this.#isCaughtUp = true;
        this.log.push(incoming.update);
        return this.#options.arrivals.receive(incoming.update);
      case 'saved':
        this.#savedFrames = incoming.count;
        return;
      case 'refused':
        return this.#fail(`refused: ${incoming.why}`);
      case 'presence':
      case 'other':
        return;
    }
  }

  #sendEditFrame(frame: Uint8Array): void {
    this.#editFrames++;
    this.#ws.send(frame);
  }

  #fail(why: string): void {
    if (!this.#isLeaving) this.#problem ??= why;
  }
}
