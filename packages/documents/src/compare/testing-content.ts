/** Short ways to write content in tests. */
import type { ProseMirrorJSON } from '../agreement/content-json.ts';

export const p = (text: string): ProseMirrorJSON =>
  text === '' ? { type: 'paragraph' } : { type: 'paragraph', content: [{ type: 'text', text }] };

export const h = (level: number, text: string): ProseMirrorJSON => ({
  type: 'heading',
  attrs: { level },
  content: [{ type: 'text', text }],
});

export const table = (...rows: string[][]): ProseMirrorJSON => ({
  type: 'table',
  content: rows.map((cells) => ({
    type: 'tableRow',
    content: cells.map((text) => ({ type: 'tableCell', content: [p(text)] })),
  })),
});

export const doc = (...content: ProseMirrorJSON[]): ProseMirrorJSON => ({ type: 'doc', content });
