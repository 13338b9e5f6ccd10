import { agreedFile } from '@entente/documents/certificate/agreed-file';
import { writeAgreedJson, writeCertificate } from '@entente/documents/certificate/write-agreed';
import type { InForceDetail } from '@entente/protocol/api/in-force';
import { downloadFile, fileNameOf } from '../../ui/download-file.ts';
import { partTitle } from './part-words.ts';

/** What something in force can be downloaded as. */
export type AgreedFormat = 'certificate' | 'json';

/**
 * Gives the reader what is in force as a file, the same file for everybody.
 * @throws {Error} the content is not what its hash says: such a file would prove nothing
 */
export async function downloadAgreed(text: InForceDetail, format: AgreedFormat): Promise<void> {
  const file = await agreedFile(text);
  const isPage = format === 'certificate';
  downloadFile({
    name: fileNameOf(`Certificate ${partTitle(text)}`, `number ${text.number}`, isPage ? 'html' : 'json'),
    content: isPage ? writeCertificate(file) : writeAgreedJson(file),
    type: isPage ? 'text/html;charset=utf-8' : 'application/json',
  });
}
