/** What the thread does with the record: reads pages, takes their edits in a few at a time, and shows what is asked for. */
import type { FrameNode } from '@entente/documents/playback/frame';
import { agreementRoot } from '@entente/documents/agreement/agreement-root';
import { entriesAt } from '@entente/documents/playback/entries-at';
import { Frames } from '@entente/documents/playback/frames';
import { PlayedRecord, type PlayedEdit } from '@entente/documents/playback/played-record';
import { decodePlaybackPage, type RecordedPerson } from '@entente/protocol/playback-page';
import type { FromWorker, PlayedRoot, SentBlock, ToWorker } from './worker-messages.ts';

/** Edits taken in between two looks at what is asked for: more make a frame wait, fewer make the whole take longer. */
const BREATH_EDITS = 1024;

/** Edits before the first frame is made: it stands for the beginning. */
const FIRST_EDITS = 32;

interface ThreadOptions {
  readonly send: (message: FromWorker) => void;
  /** Calls back when what has arrived meanwhile was handed over. */
  readonly breathe: (goOn: () => void) => void;
}

export class RecordThread {
  readonly #send: ThreadOptions['send'];
  readonly #breathe: ThreadOptions['breathe'];
  readonly #record = new PlayedRecord();
  #root: PlayedRoot = { name: agreementRoot, hasEntries: false };
  #frames = new Frames(this.#record);
  readonly #people: RecordedPerson[] = [];
  readonly #places = new Map<string, number>();
  readonly #waiting: PlayedEdit[] = [];
  #isTaking = false;
  #asked: number | undefined;
  #shown = new Map<string, FrameNode>();

  constructor({ send, breathe }: ThreadOptions) {
    this.#send = send;
    this.#breathe = breathe;
  }

  receive(message: ToWorker): void {
    try {
      this.#obey(message);
    } catch (error) {
      this.#send({ kind: 'failed', reason: String(error) });
    }
  }

  #obey(message: ToWorker): void {
    switch (message.kind) {
      case 'begin':
        this.#root = message.root;
        this.#frames = new Frames(this.#record, message.root.name);
        return;
      case 'page':
        return this.#read(new Uint8Array(message.bytes));
      case 'show':
        return this.#ask(message.seq);
    }
  }

  #read(bytes: Uint8Array): void {
    const { head, people, edits } = decodePlaybackPage(bytes);
    const places = people.map((person) => this.#placeOf(person));
    const played = edits.map(({ person, update }) => ({ person: places[person] ?? 0, update }));
    this.#send({
      kind: 'read',
      head,
      people: this.#people,
      persons: played.map(({ person }) => person),
      times: edits.map(({ atMs }) => atMs),
    });
    for (const edit of played) this.#waiting.push(edit);
    if (!this.#isTaking) this.#takeSome();
  }

  /** The place of somebody in the list of all pages' people. */
  #placeOf(person: RecordedPerson): number {
    const key = `${person.userId} ${person.firmId}`;
    const place = this.#places.get(key) ?? this.#people.push(person) - 1;
    this.#places.set(key, place);
    return place;
  }

  #takeSome(): void {
    this.#record.takeIn(this.#waiting.splice(0, this.#record.head === 0 ? FIRST_EDITS : BREATH_EDITS));
    this.#send({ kind: 'taken', seq: this.#record.head });
    this.#show();
    this.#isTaking = this.#waiting.length > 0;
    if (this.#isTaking)
      this.#breathe(() => {
        try {
          this.#takeSome();
        } catch (error) {
          this.#send({ kind: 'failed', reason: String(error) });
        }
      });
  }

  #ask(seq: number): void {
    this.#asked = seq;
    this.#show();
  }

  /** Answers what was asked for, once it is there. */
  #show(): void {
    if (this.#asked === undefined || this.#asked > this.#record.head) return;
    const frame = this.#root.hasEntries ? entriesAt(this.#frames, this.#asked) : this.#frames.at(this.#asked);
    this.#asked = undefined;
    const blocks = frame.blocks.map(({ node, ...block }): SentBlock =>
      this.#shown.get(block.key) === node ? block : { ...block, node },
    );
    this.#shown = new Map(frame.blocks.map(({ key, node }) => [key, node]));
    this.#send({ kind: 'frame', seq: frame.seq, blocks });
  }
}
