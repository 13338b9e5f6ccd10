/** What the thread does: takes in what the draft took in, and after a breath tells how it differs from what is in force. */
import { headingIds } from '@entente/documents/agreement/sections';
import { AGREEMENT_ROOT, agreementSchema } from '@entente/documents/agreement/schema';
import { readContent } from '@entente/documents/agreement/read-content';
import { listRuns, type TypedRun } from '@entente/documents/authorship/list-runs';
import { compareContent } from '@entente/documents/compare/compare-content';
import type { Compared, Credit } from '@entente/documents/compare/compared';
import { creditChanges } from '@entente/documents/compare/credit-changes';
import { smoothChanges } from '@entente/documents/compare/smooth-runs';
import { driftOf } from '@entente/documents/drift/clause-drift';
import { creditClauses } from '@entente/documents/drift/credit-clauses';
import { placeRemoved, textBesideDraft } from '@entente/documents/drift/text-beside-draft';
import type { Text } from '@entente/documents/agreeing/text-in-force';
import { createYdoc } from '@entente/documents/yjs/create-ydoc';
import * as Y from 'yjs';
import { partsOf } from '../../compare/credits-of.ts';
import { writtenParts } from '../../compare/written-parts.ts';
import type { FromDrift, NamedText, ToDrift } from './worker-messages.ts';

/** A colleague who types gives an update for each key; comparing waits for a breath, and then looks once. */
const BREATH_MS = 300;

interface ThreadOptions {
  readonly send: (message: FromDrift) => void;
  readonly later: (work: () => void, delayMs: number) => void;
}

/** Both texts as they were read last. */
interface Reading {
  readonly text: Text;
  readonly plain: readonly Compared[];
  readonly headings: readonly string[];
  /** Who typed what in the draft, by Yjs's ids. */
  readonly runs: readonly TypedRun[];
}

export class DriftThread {
  readonly #send: ThreadOptions['send'];
  readonly #later: ThreadOptions['later'];
  readonly #ydoc = createYdoc();
  #texts: readonly NamedText[] | undefined;
  #told: Extract<ToDrift, { kind: 'credits' }> | undefined;
  #hasText = false;
  #hasDraft = false;
  #isWaiting = false;
  #round = 0;
  #reading: Reading | undefined;

  constructor({ send, later }: ThreadOptions) {
    this.#send = send;
    this.#later = later;
  }

  receive(message: ToDrift): void {
    this.#guard(() => this.#obey(message));
  }

  #guard(work: () => void): void {
    try {
      work();
    } catch (error) {
      this.#send({ kind: 'failed', reason: String(error) });
    }
  }

  #obey(message: ToDrift): void {
    switch (message.kind) {
      case 'update':
        Y.applyUpdate(this.#ydoc, message.bytes);
        if (this.#hasDraft) return this.#readSoon();
        this.#hasDraft = true;
        return this.#read();
      case 'ruled':
        this.#texts = message.texts;
        return this.#read();
      case 'credits':
        this.#told = message;
        return this.#tell();
      case 'show':
        this.#hasText = message.hasText;
        return this.#tell();
    }
  }

  #readSoon(): void {
    if (this.#isWaiting) return;
    this.#isWaiting = true;
    this.#later(() => {
      this.#isWaiting = false;
      this.#guard(() => this.#read());
    }, BREATH_MS);
  }

  /** Reads the draft anew and compares it. */
  #read(): void {
    if (this.#texts === undefined || !this.#hasDraft) return;
    const content = readContent(this.#ydoc);
    const headings = headingIds(this.#ydoc, content.content ?? []);
    const text = textBesideDraft(this.#texts, { content, spans: headings });
    const before = { type: 'doc', content: text.blocks };
    const plain = smoothChanges(compareContent(before, content));
    const runs = listRuns(this.#ydoc.getXmlFragment(AGREEMENT_ROOT), agreementSchema);
    this.#reading = { text, plain, headings, runs };
    this.#round += 1;
    this.#tell();
  }

  /** The comparison with who made each change, as far as it is known. */
  #credited({ text, plain, runs }: Reading): readonly Compared[] {
    const { credits, authorship } = this.#told ?? {};
    if (credits === undefined) return plain;
    const texts = this.#texts ?? [];
    const removed = placeRemoved(text, (ruled) => {
      const id = texts.find((one) => one === ruled)?.id;
      return partsOf(credits.removed.find((one) => one.id === id)?.spans ?? [], credits.credits);
    });
    const added = authorship === undefined ? [] : writtenParts(runs, authorship, new Map(credits.known));
    return creditChanges(plain, { removed, added });
  }

  #touchedBy(heading: string): Credit[] {
    const { credits } = this.#told ?? {};
    const clause = credits?.clauses.find((one) => one.heading === heading);
    return (clause?.credits ?? []).flatMap((place) => credits?.credits[place] ?? []);
  }

  #tell(): void {
    if (this.#reading === undefined) return;
    const { headings } = this.#reading;
    const compared = this.#credited(this.#reading);
    const touchedBy = (heading: string): Credit[] => this.#touchedBy(heading);
    this.#send({
      kind: 'drift',
      round: this.#round,
      clauses: creditClauses(driftOf(compared), { headings, touchedBy }),
      headings,
      compared: this.#hasText ? compared : undefined,
    });
  }
}
