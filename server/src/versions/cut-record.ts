/**
 * Goes along a document's record and cuts a version wherever one is due. What is due is told by the rows alone, not by
 * when somebody looks: the same record gives the same versions, after an hour of looking or in one look (VR11).
 */
import type { DocumentKind } from '@entente/protocol/api/documents';
import type { VersionKind } from '@entente/protocol/api/versions';
import * as Y from 'yjs';
import { computeContent, type ComputedContent } from '../replay/computed-content.ts';
import type { RecordedRow } from '../replay/read-record-pages.ts';
import { countDeleted, isLargeDeletion, LEAST_CHARACTERS } from './large-deletion.ts';

/** Milliseconds without an edit that make a pause. Fewer give a version for each breath, more miss the end of a call. */
export const PAUSE_MS = 3 * 60_000;

/** Milliseconds of writing without a pause after which a version is kept all the same. */
export const LONG_MS = 30 * 60_000;

/** Milliseconds behind the last edit of a version in which a deletion is no reason for another: a paste taken back at once. */
export const REST_MS = 60_000;

/** Rows applied in one transaction; one for each would take ten times as long. */
const BULK_ROWS = 500;

/** Why a version is cut by itself. */
export type CutKind = Extract<VersionKind, 'automatic' | 'before_deletion'>;

/** A version that is due, with what it says. */
export interface Cut extends ComputedContent {
  readonly kind: CutKind;
  /** The last row that it covers. */
  readonly seq: number;
  /** When that came on the record, milliseconds since 1970. */
  readonly editedMs: number;
}

/** What the newest version covers. */
export interface Kept {
  readonly seq: number;
  /** Of its last row, milliseconds since 1970. */
  readonly editedMs: number;
  readonly hash: string;
}

export interface CuttingOptions {
  readonly documentKind: DocumentKind;
  /** A document that holds at least what the newest version covers; the cutting goes on with it. */
  readonly ydoc: Y.Doc;
  /** The last row that it holds. */
  readonly ydocSeq: number;
  readonly kept: Kept | undefined;
  /** The seqs at which the last person left. */
  readonly left: ReadonlySet<number>;
  /** Cuts at most; the rest is for another time. */
  readonly mostCuts: number;
}

/** What stands in the document of a cutting has to be taken back: it reaches beyond a version that is due. */
export class BeyondDue extends Error {}

/** What has been gone along of a record. */
export class Cutting {
  readonly cuts: Cut[] = [];
  readonly #options: CuttingOptions;
  #waiting: Uint8Array[] = [];
  #last: RecordedRow | undefined;
  /** The first row behind the newest version. */
  #first: RecordedRow | undefined;
  #kept: Kept | undefined;

  constructor(options: CuttingOptions) {
    this.#options = options;
    this.#kept = options.kept;
  }

  /** Whether no more may be cut this time. */
  get isFull(): boolean {
    return this.cuts.length >= this.#options.mostCuts;
  }

  /**
   * Takes the next rows in, in order, and cuts what is due before each.
   * @throws {BeyondDue} begin again with a document that holds less
   */
  async goOn(rows: readonly RecordedRow[]): Promise<void> {
    for (const row of rows) {
      const kind = this.#whyBefore(row);
      if (kind !== undefined) await this.#cut(kind);
      if (this.isFull) return;
      if (row.seq > this.#options.ydocSeq) this.#waiting.push(row.bytes);
      this.#first ??= row;
      this.#last = row;
      if (this.#waiting.length >= BULK_ROWS) this.#apply();
    }
  }

  /** Cuts at the last row when, at `nowMs`, that is due. */
  async end(nowMs: number): Promise<void> {
    if (this.#isPauseBefore(nowMs) || this.#isAtLeaving) await this.#cut('automatic');
  }

  /** The content at the last row. */
  content(): Promise<ComputedContent> {
    this.#catchUp();
    return computeContent(this.#options.documentKind, this.#options.ydoc);
  }

  get #hasNews(): boolean {
    return this.#last !== undefined && this.#last.seq > (this.#kept?.seq ?? 0);
  }

  get #isAtLeaving(): boolean {
    return this.#hasNews && this.#options.left.has(this.#last?.seq ?? 0);
  }

  #isPauseBefore(nextMs: number): boolean {
    if (!this.#hasNews || !this.#last || !this.#first) return false;
    return nextMs - this.#last.atMs >= PAUSE_MS || nextMs - this.#first.atMs >= LONG_MS;
  }

  #whyBefore(row: RecordedRow): CutKind | undefined {
    if (!this.#hasNews) return undefined;
    if (this.#isPauseBefore(row.atMs) || this.#isAtLeaving) return 'automatic';
    if (this.#kept && row.atMs - this.#kept.editedMs < REST_MS) return undefined;
    if (countDeleted(row.bytes) < LEAST_CHARACTERS) return undefined;
    this.#catchUp();
    return isLargeDeletion(this.#options.ydoc, row.bytes) ? 'before_deletion' : undefined;
  }

  async #cut(kind: CutKind): Promise<void> {
    if (!this.#last) return;
    const content = await this.content();
    // What was deleted, taken back and deleted again is kept already.
    if (kind === 'before_deletion' && content.hash === this.#kept?.hash) return;
    const cut = { kind, seq: this.#last.seq, editedMs: this.#last.atMs, ...content };
    this.cuts.push(cut);
    this.#kept = cut;
    this.#first = undefined;
  }

  /** Makes the document what it was at the last row. */
  #catchUp(): void {
    const { ydocSeq } = this.#options;
    if ((this.#last ?? this.#options.kept ?? { seq: 0 }).seq < ydocSeq)
      throw new BeyondDue(`the document holds row ${ydocSeq}`);
    this.#apply();
  }

  #apply(): void {
    const { ydoc } = this.#options;
    const updates = this.#waiting;
    this.#waiting = [];
    ydoc.transact(() => {
      for (const update of updates) Y.applyUpdate(ydoc, update);
    });
  }
}
