// @vitest-environment jsdom
import { agreementSchema } from '@entente/documents/agreement/schema';
import { DOMParser as ProseMirrorParser, type Node } from '@tiptap/pm/model';
import { describe, expect, test } from 'vitest';
import { cleanPastedHtml } from './clean-pasted-html.ts';
import { googleDocs, webPage, word, wordTable } from './pasted-samples.ts';

/** What the agreement holds after pasting, one line a block: `h1 Title`, `  ul/li one`, with marks as `{bold word}`. */
function paste(html: string): string[] {
  const box = document.createElement('div');
  box.innerHTML = cleanPastedHtml(html);
  const lines: string[] = [];
  const doc = ProseMirrorParser.fromSchema(agreementSchema).parse(box);
  doc.check();
  doc.forEach((block) => sketch(block, '', lines));
  return lines;
}

function nameOf({ type, attrs }: Node): string {
  if (type.name === 'heading') return `h${attrs['level']}`;
  if (type.name === 'taskItem') return attrs['checked'] ? '[x]' : '[ ]';
  if (type.name === 'orderedList' && attrs['type']) return `orderedList-${attrs['type']}`;
  return type.name;
}

function sketch(node: Node, path: string, lines: string[]): void {
  const place = path === '' ? nameOf(node) : `${path}/${nameOf(node)}`;
  if (node.isTextblock) {
    lines.push(`${place} ${words(node)}`.trim().replace(/\/paragraph/, ''));
    return;
  }
  if (node.childCount === 0) lines.push(place);
  node.forEach((child) => sketch(child, place, lines));
}

function words(block: Node): string {
  let text = '';
  block.forEach((part) => {
    const names = part.marks.map(({ type, attrs }) =>
      type.name === 'link' ? `link ${attrs['href']}` : type.name,
    );
    const content = part.isText ? part.text : '|';
    text += names.length > 0 ? `{${names.join(' ')}: ${content}}` : content;
  });
  return text.replaceAll('\u00a0', ' ');
}

describe('pasting', () => {
  test('[AE3] from Word: headings, nested lists, formats by style, no markers and no empty lines', () => {
    expect(paste(word)).toEqual([
      'h1 Working agreement',
      'h1 Purpose',
      'paragraph We build {bold: one} service {italic: together}, see {link https://harbor.example/plan: our plan}.',
      'bulletList/listItem First point',
      'bulletList/listItem/bulletList/listItem Below the first',
      'bulletList/listItem Second point',
      'paragraph Between the lists.',
      'orderedList/listItem Agree',
      'orderedList/listItem/orderedList-a/listItem in writing',
      'orderedList/listItem/orderedList-a/listItem by both firms',
      'orderedList/listItem Keep',
      'h3 A detail',
    ]);
  });

  test('[AE3] from Word: tables with merged cells', () => {
    expect(paste(wordTable)).toEqual([
      'table/tableRow/tableCell {bold: Decision}',
      'table/tableRow/tableCell Scope',
      'table/tableRow/tableCell Mia Chen',
    ]);
    const box = document.createElement('div');
    box.innerHTML = cleanPastedHtml(wordTable);
    expect(box.querySelector('td')?.getAttribute('colspan')).toBe('2');
  });

  test('[AE4] from Google Docs: nothing is bold because of its wrapper, lists nest, checklists are tasks', () => {
    expect(paste(googleDocs)).toEqual([
      'h1 Who decides',
      'paragraph Plain, {bold: bold}, {italic: italic}, {underline: underlined}, {strike: struck} and {link https://harbor.example/: linked}.',
      'bulletList/listItem One',
      'bulletList/listItem/bulletList/listItem One deeper',
      'bulletList/listItem Two',
      'taskList/[x] Done',
      'taskList/[ ] Open',
      'table/tableRow/tableCell What',
      'table/tableRow/tableCell Who',
    ]);
  });

  test('[AE5] from a web page: structure stays; scripts, images, colours, hidden words and dangerous links go', () => {
    expect(paste(webPage)).toEqual([
      'h1 Service levels',
      'h3 Deep heading',
      'paragraph Red text with a {bold: strong} word, a trap and {link mailto:mia@harbor.example: mail}.',
      'blockquote Quoted.',
      'horizontalRule',
      'taskList/[x] shipped',
      'taskList/[ ] open',
      'orderedList/listItem three',
      'table/tableRow/tableHeader Level',
      'table/tableRow/tableCell Gold',
    ]);
  });

  test('[AE5] no attribute survives but those of the agreement', () => {
    for (const html of [word, wordTable, googleDocs, webPage]) {
      const clean = cleanPastedHtml(html);
      expect(clean).not.toMatch(/style=|class=|onclick|<script|<img|javascript:|mso|<span|<font|id=/i);
    }
  });

  test('[AE6] what was copied out of an agreement is left as it is', () => {
    const own = '<p data-pm-slice="1 1 []">words <mark data-color="green">kept</mark></p>';
    expect(cleanPastedHtml(own)).toBe(own);
    expect(paste(own)).toEqual(['paragraph words {highlight: kept}']);
  });

  test.each([
    '',
    'plain words',
    '<b>unclosed',
    '<table><td>cell',
    '<ul><ul><ul><li>deep',
    '<!--',
    '<li>alone',
  ])('[AE5] %j is pasted without an error', (html) => expect(() => paste(html)).not.toThrow());
});
