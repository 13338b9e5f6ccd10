import type { ProseMirrorJSON } from '../agreement/content-json.ts';

/** A template's content: a whole agreement as ProseMirror JSON. */
export interface TemplateJson extends ProseMirrorJSON {
  readonly type: 'doc';
  readonly content: readonly ProseMirrorJSON[];
}

/** A run of text: plain, or made by `bold`. */
export type Phrase = string | ProseMirrorJSON;

/** What stands in one place of a list or table: a run of text, or several in a row. */
export type Passage = Phrase | readonly Phrase[];

/** The whole template out of its blocks. */
export function agreement(...content: readonly ProseMirrorJSON[]): TemplateJson {
  return { type: 'doc', content };
}

/** A clause heading. Its number comes from the editor, so the text carries none. */
export function heading(level: 1 | 2 | 3, text: string): ProseMirrorJSON {
  return { type: 'heading', attrs: { level }, content: [{ type: 'text', text }] };
}

/** A paragraph; an empty one when there is nothing to say. */
export function paragraph(...phrases: readonly Phrase[]): ProseMirrorJSON {
  // ProseMirror refuses a text node without text.
  const content = phrases.filter((phrase) => phrase !== '').map(asText);
  return content.length === 0 ? { type: 'paragraph' } : { type: 'paragraph', content };
}

/** Text that stands out in its sentence. */
export function bold(text: string): ProseMirrorJSON {
  return { type: 'text', text, marks: [{ type: 'bold' }] };
}

/** A bullet list. */
export function bullets(...items: readonly Passage[]): ProseMirrorJSON {
  return { type: 'bulletList', content: items.map((item) => block('listItem', item)) };
}

/** A numbered list, for steps whose order matters. */
export function numbered(...items: readonly Passage[]): ProseMirrorJSON {
  return { type: 'orderedList', content: items.map((item) => block('listItem', item)) };
}

/** A checklist, nothing ticked yet. */
export function tasks(...items: readonly Passage[]): ProseMirrorJSON {
  return {
    type: 'taskList',
    content: items.map((item) => ({ ...block('taskItem', item), attrs: { checked: false } })),
  };
}

/** A quote: a sentence meant to be remembered. */
export function quote(...phrases: readonly Phrase[]): ProseMirrorJSON {
  return { type: 'blockquote', content: [paragraph(...phrases)] };
}

/** A table; every row has as many cells as the header. */
export function table(header: readonly string[], rows: readonly (readonly Passage[])[]): ProseMirrorJSON {
  return {
    type: 'table',
    content: [row('tableHeader', header), ...rows.map((cells) => row('tableCell', cells))],
  };
}

function row(cellType: 'tableHeader' | 'tableCell', cells: readonly Passage[]): ProseMirrorJSON {
  return { type: 'tableRow', content: cells.map((cell) => block(cellType, cell)) };
}

function block(type: string, passage: Passage): ProseMirrorJSON {
  const phrases: readonly Phrase[] = isList(passage) ? passage : [passage];
  return { type, content: [paragraph(...phrases)] };
}

function isList(passage: Passage): passage is readonly Phrase[] {
  return Array.isArray(passage);
}

function asText(phrase: Phrase): ProseMirrorJSON {
  return typeof phrase === 'string' ? { type: 'text', text: phrase } : phrase;
}
