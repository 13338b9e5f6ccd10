/** The text that one edit deleted, and the text that it put in, as stretches of characters that stood side by side. */
import * as Y from 'yjs';

interface StretchPart {
  /** Place of its first character in the stretch. */
  readonly at: number;
  readonly id: Y.ID;
}

/** Characters that stood, or stand, side by side in one text and shared one fate. */
export interface Stretch {
  readonly text: string;
  readonly parts: readonly StretchPart[];
  /** The characters beside it that stayed; empty at the end of a text. */
  readonly left: string;
  readonly right: string;
}

/** What one edit did to text. */
export interface EditedText {
  readonly deleted: readonly Stretch[];
  readonly inserted: readonly Stretch[];
}

/** Stands for something beside a stretch that is no character. */
const OTHER = ' ';

/** Gathers stretches of one text, which only what stayed ends. */
class Gathering {
  readonly #found: Stretch[] = [];
  #text = '';
  #parts: StretchPart[] = [];
  #left = '';

  add({ id, content }: Y.Item): void {
    if (!(content instanceof Y.ContentString)) return;
    this.#parts.push({ at: this.#text.length, id });
    this.#text += content.str;
  }

  /** @param beside what stayed behind the stretch; empty at the end */
  stop(beside: string): readonly Stretch[] {
    if (this.#text !== '')
      this.#found.push({
        text: this.#text,
        parts: this.#parts,
        left: this.#left,
        right: beside.slice(0, 1),
      });
    this.#text = '';
    this.#parts = [];
    this.#left = beside.slice(-1);
    return this.#found;
  }
}

interface Edit {
  readonly isBorn: (id: Y.ID) => boolean;
  readonly deleteSet: Y.Transaction['deleteSet'];
}

function gatherText(text: Y.AbstractType<unknown>, { isBorn, deleteSet }: Edit): EditedText {
  const [deleted, inserted] = [new Gathering(), new Gathering()];
  for (let item = text._start; item !== null; item = item.right) {
    const born = isBorn(item.id);
    if (!item.countable || (item.deleted && (born || !Y.isDeleted(deleteSet, item.id)))) continue;
    if (item.deleted) deleted.add(item);
    else if (born) inserted.add(item);
    else {
      const stayed = item.content instanceof Y.ContentString ? item.content.str : OTHER;
      deleted.stop(stayed);
      inserted.stop(stayed);
    }
  }
  return { deleted: deleted.stop(''), inserted: inserted.stop('') };
}

type Texts = Set<Y.AbstractType<unknown>>;

function addText(item: Y.Item | Y.GC, texts: Texts): void {
  if (!(item instanceof Y.Item) || !(item.content instanceof Y.ContentString)) return;
  if (item.parent instanceof Y.AbstractType) texts.add(item.parent);
}

function textsBorn({ doc, beforeState, afterState }: Y.Transaction): Texts {
  const texts: Texts = new Set();
  for (const [clientId, clock] of afterState) {
    const before = beforeState.get(clientId) ?? 0;
    const structs = clock > before ? doc.store.clients.get(clientId) : undefined;
    if (structs === undefined) continue;
    for (let at = Y.findIndexSS(structs, before); at < structs.length; at++) {
      const struct = structs[at];
      if (struct?.deleted === false) addText(struct, texts);
    }
  }
  return texts;
}

/** Reads an edit right behind it, while Yjs has not yet joined what it put in with what stood there before. */
export function readEditedText(transaction: Y.Transaction): EditedText {
  const { beforeState, deleteSet } = transaction;
  const texts: Texts = deleteSet.clients.size === 0 ? new Set() : textsBorn(transaction);
  // Most edits only type or only delete, and move nothing.
  if (texts.size === 0) return { deleted: [], inserted: [] };
  Y.iterateDeletedStructs(transaction, deleteSet, (item) => addText(item, texts));
  const isBorn = ({ client, clock }: Y.ID): boolean => clock >= (beforeState.get(client) ?? 0);
  const edited = [...texts].map((text) => gatherText(text, { isBorn, deleteSet }));
  return {
    deleted: edited.flatMap(({ deleted }) => deleted),
    inserted: edited.flatMap(({ inserted }) => inserted),
  };
}

/** Ids whose clocks go up one by one. */
export interface IdRun {
  readonly id: Y.ID;
  readonly length: number;
}

/** The ids behind part of a stretch, in runs of clocks that go up one by one. */
export function idsIn({ text, parts }: Stretch, from: number, to: number): IdRun[] {
  return parts.flatMap(({ at, id }, index) => {
    const start = Math.max(from, at);
    const end = Math.min(to, parts[index + 1]?.at ?? text.length);
    if (start >= end) return [];
    return [{ id: Y.createID(id.client, id.clock + start - at), length: end - start }];
  });
}
