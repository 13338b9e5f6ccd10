import { toString } from 'mdast-util-to-string';
import type { Definition, Image, ImageReference, Link, LinkReference, PhrasingContent } from 'mdast';
import type { MarkJSON, ProseMirrorJSON } from '../agreement/content-json.ts';
import { isAllowedHref } from '../agreement/link-href.ts';
import { textNodes } from './rich-json.ts';

/** Addresses that a text names once and refers to. */
export type Definitions = ReadonlyMap<string, Definition>;

/** The words of a node, comments left out. */
export const wordsIn = (node: unknown): string =>
  toString(node, { includeHtml: false }).replaceAll(/\s+/g, ' ').trim();

const isComment = (html: string): boolean => html.startsWith('<!--');

const add = (marks: readonly MarkJSON[], mark: MarkJSON): readonly MarkJSON[] =>
  marks.some(({ type }) => type === mark.type) ? marks : [...marks, mark];

/** Tags that stand for marks which Markdown does not have. */
const tags: Readonly<Record<string, string>> = {
  u: 'underline',
  ins: 'underline',
  del: 'strike',
  s: 'strike',
};

interface Target {
  readonly url: string;
  readonly words: readonly ProseMirrorJSON[];
  readonly marks: readonly MarkJSON[];
}

/** A link where its address may be one; else its words, and the address behind them. */
function linkTo({ url, words, marks }: Target): ProseMirrorJSON[] {
  // A picture that is a link within a link keeps its own; a word has one address.
  const isLinked = words.some((node) => node.marks?.some(({ type }) => type === 'link'));
  if (isAllowedHref(url) && !isLinked) {
    const shown = words.length > 0 ? words : textNodes(url, marks);
    return shown.map((node) =>
      node.text === undefined
        ? node
        : { ...node, marks: [...(node.marks ?? []), { type: 'link', attrs: { href: url } }] },
    );
  }
  const said = words.map(({ text }) => text ?? '').join('');
  return url === '' || said === url
    ? [...words]
    : [...words, ...textNodes(said === '' ? url : ` (${url})`, marks)];
}

const urlOf = (node: Link | LinkReference | Image | ImageReference, definitions: Definitions): string =>
  'url' in node ? node.url : (definitions.get(node.identifier)?.url ?? '');

/** Converts a line, node by node; a tag that opens a mark changes the marks of what follows it. */
class LineReader {
  readonly nodes: ProseMirrorJSON[] = [];
  readonly #definitions: Definitions;
  #marks: readonly MarkJSON[];

  constructor(definitions: Definitions, marks: readonly MarkJSON[]) {
    this.#definitions = definitions;
    this.#marks = marks;
  }

  #inner(children: readonly PhrasingContent[], mark?: MarkJSON): ProseMirrorJSON[] {
    return inlineToRich(children, this.#definitions, mark ? add(this.#marks, mark) : this.#marks);
  }

  #html(html: string): void {
    if (isComment(html)) return;
    const [, slash, name = ''] = /^<(\/?)([a-z]+)\s*\/?>$/i.exec(html) ?? [];
    const type = tags[name.toLowerCase()];
    if (name.toLowerCase() === 'br') this.nodes.push({ type: 'hardBreak' });
    else if (type === undefined) this.nodes.push(...textNodes(html, this.#marks));
    else if (slash === '/') this.#marks = this.#marks.filter((mark) => mark.type !== type);
    else this.#marks = add(this.#marks, { type });
  }

  #linked(node: Link | LinkReference | Image | ImageReference): ProseMirrorJSON[] {
    const words = 'children' in node ? this.#inner(node.children) : textNodes(node.alt ?? '', this.#marks);
    return linkTo({ url: urlOf(node, this.#definitions), words, marks: this.#marks });
  }

  read(node: PhrasingContent): void {
    switch (node.type) {
      case 'text':
      case 'inlineCode':
        return void this.nodes.push(...textNodes(node.value.replaceAll(/\s*\n\s*/g, ' '), this.#marks));
      case 'strong':
        return void this.nodes.push(...this.#inner(node.children, { type: 'bold' }));
      case 'emphasis':
        return void this.nodes.push(...this.#inner(node.children, { type: 'italic' }));
      case 'delete':
        return void this.nodes.push(...this.#inner(node.children, { type: 'strike' }));
      case 'break':
        return void this.nodes.push({ type: 'hardBreak' });
      case 'html':
        return this.#html(node.value);
      case 'link':
      case 'linkReference':
      case 'image':
      case 'imageReference':
        return void this.nodes.push(...this.#linked(node));
      case 'footnoteReference':
        return void this.nodes.push(...textNodes(`[${node.label ?? node.identifier}]`, this.#marks));
    }
  }
}

/** A line of Markdown as text nodes of a rich text. Addresses that a link may not have stay as words. */
export function inlineToRich(
  nodes: readonly PhrasingContent[],
  definitions: Definitions,
  marks: readonly MarkJSON[] = [],
): ProseMirrorJSON[] {
  const reader = new LineReader(definitions, marks);
  for (const node of nodes) reader.read(node);
  return reader.nodes;
}
