import { readStyle } from './pasted-dom.ts';

interface WordItem {
  readonly paragraph: Element;
  /** 1 and up. */
  readonly level: number;
  /** Which of Word's lists it belongs to, such as `l0`. */
  readonly list: string;
  readonly marker: string;
}

interface OpenList {
  readonly level: number;
  readonly list: string;
  readonly element: HTMLElement;
}

function readMarker(element: Element): string {
  const ignored = [...element.querySelectorAll('span[style]')].find(
    (span) => readStyle(span).get('mso-list') === 'ignore',
  );
  const marker = (ignored?.textContent ?? '').trim();
  ignored?.remove();
  return marker;
}

/** Word writes `mso-list: l0 level2 lfo1` on a paragraph and draws the marker as text. */
function readItem(paragraph: Element): WordItem | undefined {
  const match = /^(\S+)\s+level(\d+)/.exec(readStyle(paragraph).get('mso-list') ?? '');
  if (!match) return undefined;
  return { paragraph, list: match[1] ?? '', level: Number(match[2]), marker: readMarker(paragraph) };
}

function createList({ marker, paragraph }: WordItem): HTMLElement {
  const sign = /^\(?(?:\d+\.)*(\d+|[a-z]+)[.)]/i.exec(marker)?.[1];
  const list = paragraph.ownerDocument.createElement(sign === undefined ? 'ul' : 'ol');
  if (sign === undefined) return list;
  if (/^\d/.test(sign)) {
    if (sign !== '1') list.setAttribute('start', sign);
  } else if (/^i$/i.test(sign)) list.setAttribute('type', sign);
  else list.setAttribute('type', sign === sign.toLowerCase() ? 'a' : 'A');
  return list;
}

/** Puts one item where its level says: into the list that is open, or into one below or after it. */
function placeItem(open: OpenList[], item: WordItem): void {
  while (open.length > 0 && (open.at(-1)?.level ?? 0) > item.level) open.pop();
  const top = open.at(-1);
  if (!top || top.level < item.level || (top.list !== item.list && open.length === 1)) {
    const element = createList(item);
    if (top && top.level === item.level) open.pop();
    const parent = open.at(-1)?.element.lastElementChild;
    if (parent) parent.append(element);
    else item.paragraph.before(element);
    open.push({ level: item.level, list: item.list, element });
  }
  const entry = item.paragraph.ownerDocument.createElement('li');
  open.at(-1)?.element.append(entry);
  entry.append(item.paragraph);
}

/** Word's list paragraphs become lists. Numbered headings stay headings and lose the number, which is ours to give. */
export function readWordLists(body: HTMLElement): void {
  for (const heading of body.querySelectorAll('h1, h2, h3, h4, h5, h6')) readMarker(heading);
  let open: OpenList[] = [];
  let expected: Element | null = null;
  for (const paragraph of body.querySelectorAll('p')) {
    const following = paragraph.nextElementSibling;
    const item = readItem(paragraph);
    if (!item) continue;
    if (paragraph !== expected) open = [];
    placeItem(open, item);
    expected = following;
  }
}
