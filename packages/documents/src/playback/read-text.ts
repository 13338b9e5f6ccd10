import * as Y from 'yjs';
import type { MarkJSON } from '../agreement/content-json.ts';
import type { FrameNode } from './frame.ts';
import { isThere, note, type StateReading } from './state-reading.ts';
import { NEVER } from './seq-table.ts';

/** Words that are being gathered: one person's, in one format. */
interface Gathering {
  readonly nodes: FrameNode[];
  readonly formats: Map<string, unknown>;
  marks: readonly MarkJSON[];
  words: string;
  person: number | undefined;
}

/** y-tiptap adds a hash to the names of marks of which one text may have several. */
const markName = (name: string): string => /^(.*)--[a-zA-Z0-9+/=]{8}$/.exec(name)?.[1] ?? name;

function endWords(gathering: Gathering): void {
  const { nodes, marks, words, person } = gathering;
  if (words === '') return;
  nodes.push({
    type: 'text',
    // Yjs has a sign of its own for half a character; canonical content has it as well.
    text: words.toWellFormed(),
    ...(marks.length > 0 && { marks }),
    ...(person !== undefined && { person }),
  });
  gathering.words = '';
}

function changeFormat(gathering: Gathering, { key, value }: Y.ContentFormat): void {
  endWords(gathering);
  if (value === null) gathering.formats.delete(key);
  else gathering.formats.set(key, value);
  gathering.marks = [...gathering.formats].map(([name, attrs]) => ({
    type: markName(name),
    attrs: attrs as Record<string, unknown>,
  }));
}

/** Puts the caret of the edit that is shown: behind what it typed, or where what it took away was. */
function placeCaret(reading: StateReading, gathering: Gathering): void {
  endWords(gathering);
  const { nodes } = gathering;
  if (nodes.at(-1)?.type === 'caret') return;
  const person = reading.record.personOf(reading.seq);
  nodes.push({ type: 'caret', ...(person !== undefined && { person }) });
  note(reading, reading.seq + 1);
}

function gatherString(reading: StateReading, item: Y.Item, gathering: Gathering): void {
  const { record, seq } = reading;
  const { client, clock } = item.id;
  const { str } = item.content as Y.ContentString;
  const [came, went] = [record.came.of(client), record.went.of(client)];
  for (let at = 0; at < str.length; at++) {
    const [from, to] = [came[clock + at] ?? NEVER, went[clock + at] ?? NEVER];
    note(reading, from);
    note(reading, to);
    if (from <= seq && to > seq) {
      const person = record.personOf(from);
      if (person !== gathering.person) endWords(gathering);
      gathering.person = person;
      gathering.words += str[at] ?? '';
    }
    const isTyped = from === seq && to > seq && (came[clock + at + 1] ?? NEVER) !== seq;
    if (isTyped || (to === seq && from <= seq)) placeCaret(reading, gathering);
  }
}

/** The words of a text as they were, by format and by whose they are, with the caret of the last edit. */
export function readText(reading: StateReading, text: Y.XmlText): FrameNode[] {
  const gathering: Gathering = { nodes: [], formats: new Map(), marks: [], words: '', person: undefined };
  for (let item = text._start; item !== null; item = item.right) {
    if (item.content instanceof Y.ContentString) gatherString(reading, item, gathering);
    else if (item.content instanceof Y.ContentFormat && isThere(reading, item))
      changeFormat(gathering, item.content);
  }
  endWords(gathering);
  return gathering.nodes;
}
