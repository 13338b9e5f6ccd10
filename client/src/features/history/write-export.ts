/** Writes a content as a file, in the browser: the server has sent all of it, and its hash tells whether that is so. */
import { writeRegisterCsv } from '@entente/documents/csv/write-csv';
import { exportName, type Exported } from '@entente/documents/export/exported';
import { logOfContent } from '@entente/documents/export/log-of-content';
import { registerOfContent } from '@entente/documents/export/register-of-content';
import { writeAgreementHtml } from '@entente/documents/export/write-agreement-html';
import { writeAgreementMarkdown } from '@entente/documents/export/write-agreement-markdown';
import { writeVersionJson } from '@entente/documents/export/write-json';
import { zipRecords } from '@entente/documents/markdown/zip-records';
import type { AlliancePeople } from '../../entries/alliance-people.ts';
import { csvNamesOf, recordNamesOf } from '../../entries/export-names.ts';
import { downloadFile, fileNameOf } from '../../ui/download-file.ts';
import type { ExportFormat } from './export-formats.ts';

interface Written {
  readonly content: string | Uint8Array<ArrayBuffer>;
  readonly type: string;
  readonly ending: string;
}

function writeCsv({ content }: Exported, people: AlliancePeople): string {
  const register = registerOfContent(content);
  return writeRegisterCsv(register, csvNamesOf(register, people));
}

function writeRecords(exported: Exported, people: AlliancePeople): Uint8Array<ArrayBuffer> {
  const entries = logOfContent(exported.content);
  const beside = { 'version.json': writeVersionJson(exported) };
  return new Uint8Array(zipRecords(entries, recordNamesOf(entries, people), beside));
}

function write(exported: Exported, format: ExportFormat, people: AlliancePeople): Written {
  switch (format) {
    case 'html':
      return { content: writeAgreementHtml(exported), type: 'text/html;charset=utf-8', ending: 'html' };
    case 'markdown':
      return {
        content: writeAgreementMarkdown(exported),
        type: 'text/markdown;charset=utf-8',
        ending: 'md',
      };
    case 'csv':
      return { content: writeCsv(exported, people), type: 'text/csv;charset=utf-8', ending: 'csv' };
    case 'records':
      return { content: writeRecords(exported, people), type: 'application/zip', ending: 'zip' };
    case 'json':
      return { content: writeVersionJson(exported), type: 'application/json', ending: 'json' };
  }
}

/** What the name of the file says beside the title. A CSV has no other place for what makes it a version. */
function nameOf(exported: Exported, format: ExportFormat): string {
  const { version, at, hash } = exported;
  const name = exportName(exported).slice(0, 40);
  if (format !== 'csv' || version === undefined) return name;
  const minute = at.slice(0, 16).replace('T', ' ').replace(':', '.');
  return `version ${version.number} ${minute} UTC seq ${version.seq} sha256 ${hash}`;
}

/** Gives the reader a content as a file. */
export function downloadExport(exported: Exported, format: ExportFormat, people: AlliancePeople): void {
  const { content, type, ending } = write(exported, format, people);
  // A name of 255 bytes is the longest that a disk takes.
  const title = exported.document.title.slice(0, 30);
  downloadFile({ name: fileNameOf(title, nameOf(exported, format), ending), content, type });
}
