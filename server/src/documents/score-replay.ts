import { createYdoc } from '@entente/documents/yjs/create-ydoc';
import { setImmediate } from 'node:timers/promises';
import { entryIdOf, type EntryId } from '@entente/documents/entries/entry-id';
import { step } from '@entente/documents/entries/values';
import { RISKS, riskStatus } from '@entente/documents/register/schema';
import type { ScoreHistory, ScorePoint } from '@entente/protocol/api/score-history';
import * as Y from 'yjs';
import type { Replay, ReplayedRow } from '../ledger/replays.ts';

/** Rows between two turns of the event loop. More holds up everybody who types; a row takes about 50 µs. */
const ROWS_AT_ONCE = 32;

const isRisk = (type: unknown): type is Y.XmlElement =>
  type instanceof Y.XmlElement && type.nodeName === 'risk';

function* risksIn(event: Y.YEvent<Y.AbstractType<unknown>>): Generator<Y.XmlElement> {
  if (isRisk(event.target)) {
    if (event.keys.size > 0) yield event.target;
    return;
  }
  for (const { content } of event.changes.added)
    if (content instanceof Y.ContentType && isRisk(content.type)) yield content.type;
}

const scoreAt = (risk: Y.XmlElement, at: Date): ScorePoint => ({
  at: at.toISOString(),
  likelihood: step.safeParse(risk.getAttribute('likelihood')).data ?? null,
  impact: step.safeParse(risk.getAttribute('impact')).data ?? null,
  status: riskStatus.safeParse(risk.getAttribute('status')).data ?? 'open',
});

const isSame = (a: ScorePoint | undefined, b: ScorePoint): boolean =>
  a?.likelihood === b.likelihood && a.impact === b.impact && a.status === b.status;

/** A register read from its ledger row by row, which remembers how each risk was scored. */
export class ScoreReplay implements Replay<ScoreHistory> {
  readonly #ydoc = createYdoc();
  readonly #points = new Map<EntryId, ScorePoint[]>();
  readonly #touched = new Set<Y.XmlElement>();
  #head = 0;

  constructor() {
    this.#ydoc.getXmlFragment(RISKS).observeDeep((events) => {
      for (const event of events) for (const risk of risksIn(event)) this.#touched.add(risk);
    });
  }

  /** The seq of the last row taken in. */
  get head(): number {
    return this.#head;
  }

  /** Takes in the rows behind the head, in order, and lets others have their turn in between. */
  async takeIn(rows: readonly ReplayedRow[]): Promise<void> {
    for (const [at, row] of rows.entries()) {
      if (at % ROWS_AT_ONCE === 0) await setImmediate();
      this.#apply(row);
    }
  }

  /** What is known so far, in the order in which the risks came. */
  read(): ScoreHistory {
    return { risks: [...this.#points].map(([entryId, points]) => ({ entryId, points: [...points] })) };
  }

  #apply({ seq, at, bytes }: ReplayedRow): void {
    Y.applyUpdate(this.#ydoc, bytes);
    for (const risk of this.#touched) this.#note(risk, at);
    this.#touched.clear();
    this.#head = seq;
  }

  #note(risk: Y.XmlElement, at: Date): void {
    const id = entryIdOf(risk);
    const points = this.#points.get(id) ?? [];
    const point = scoreAt(risk, at);
    if (isSame(points.at(-1), point)) return;
    this.#points.set(id, points);
    points.push(point);
  }
}
