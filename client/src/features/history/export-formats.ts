import type { DocumentKind } from '@entente/protocol/api/documents';

/** What a content can be written as. */
export type ExportFormat = 'markdown' | 'html' | 'csv' | 'records' | 'json';

/** The formats of each kind, in the order of the menu. */
export const formatsOf: Readonly<Record<DocumentKind, readonly ExportFormat[]>> = {
  agreement: ['html', 'markdown', 'json'],
  register: ['csv', 'json'],
  log: ['records', 'json'],
};

/** What a format is called, and what it is good for. */
export const formatWords: Readonly<Record<ExportFormat, readonly [name: string, use: string]>> = {
  html: ['Web page', 'One file to read and print'],
  markdown: ['Markdown', 'Text with clause numbers'],
  csv: ['CSV', 'Opens in Excel and LibreOffice'],
  records: ['Markdown records', 'One file for each decision, zipped'],
  json: ['JSON with its hash', 'Proves what it said, without us'],
};
