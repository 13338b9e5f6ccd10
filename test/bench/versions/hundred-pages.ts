import type { ProseMirrorJSON } from '@entente/documents/agreement/content-json';

/** Words on a page, as lawyers set one. */
const PAGE_WORDS = 500;

const words =
  'each firm tells the other in writing and without delay what it knows of a delay or a defect that may keep it from what was agreed so that both can decide together what to do about it'.split(
    ' ',
  );

/** Different in each paragraph, so that nothing repeats. */
const sentence = (clause: number, at: number, count: number): string =>
  `${Array.from({ length: count }, (_, nth) => words[(clause * 7 + at * 13 + nth) % words.length]).join(' ')} (${clause}.${at}).`;

const paragraph = (text: string): ProseMirrorJSON => ({
  type: 'paragraph',
  content: [{ type: 'text', text }],
});

/** A page: a clause with its heading, four paragraphs and a list of four points. */
function page(clause: number): ProseMirrorJSON[] {
  const points = [5, 6, 7, 8].map((at) => ({
    type: 'listItem',
    content: [paragraph(sentence(clause, at, (PAGE_WORDS * 0.3) / 4))],
  }));
  return [
    {
      type: 'heading',
      attrs: { level: 2 },
      content: [{ type: 'text', text: `Clause ${clause}: what both firms do` }],
    },
    ...[1, 2, 3, 4].map((at) => paragraph(sentence(clause, at, (PAGE_WORDS * 0.7) / 4))),
    { type: 'orderedList', content: points },
  ];
}

/** An agreement of a hundred pages, 50,000 words. */
export const hundredPages = (): ProseMirrorJSON => ({
  type: 'doc',
  content: Array.from({ length: 100 }, (_, at) => page(at + 1)).flat(),
});
