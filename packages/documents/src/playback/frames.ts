import type * as Y from 'yjs';
import { agreementRoot } from '../agreement/agreement-root.ts';
import type { Frame, FrameBlock, FrameNode } from './frame.ts';
import type { PlayedRecord } from './played-record.ts';
import { readChild } from './read-state.ts';
import { NEVER } from './seq-table.ts';
import type { StateReading } from './state-reading.ts';

/** What an item at the top was between two seqs. */
interface KnownBlock {
  /** Undefined when it was not there. */
  readonly node: FrameNode | undefined;
  readonly since: number;
  /** The first seq for which this does not hold any more. */
  readonly until: number;
}

/** The states of an agreement, or of the entries of a register or log, at any seq and in any order. A block is read again only when an edit in between touched it. */
export class Frames {
  readonly #record: PlayedRecord;
  readonly #root: string;
  readonly #known = new Map<Y.Item, KnownBlock>();
  #knownHead = 0;

  /** @param root name of the Y.XmlFragment that is played */
  constructor(record: PlayedRecord, root: string = agreementRoot) {
    this.#record = record;
    this.#root = root;
  }

  /** The state at a seq; a seq behind what has been taken in gives the last there is. */
  at(wanted: number): Frame {
    const seq = Math.min(wanted, this.#record.head);
    // What came since may have split or joined items, and ends what was thought to last.
    if (this.#knownHead !== this.#record.head) this.#known.clear();
    this.#knownHead = this.#record.head;
    const blocks: FrameBlock[] = [];
    const root = this.#record.ydoc.getXmlFragment(this.#root);
    for (let item = root._start; item !== null; item = item.right) {
      const { node, since } = this.#read(item, seq);
      if (node !== undefined) blocks.push({ key: `${item.id.client}-${item.id.clock}`, since, node });
    }
    return { seq, blocks };
  }

  #read(item: Y.Item, seq: number): KnownBlock {
    const known = this.#known.get(item);
    if (known !== undefined && known.since <= seq && seq < known.until) return known;
    const reading: StateReading = { record: this.#record, seq, since: 0, until: NEVER };
    const [node] = readChild(reading, item);
    const read = { node, since: reading.since, until: reading.until };
    this.#known.set(item, read);
    return read;
  }
}
