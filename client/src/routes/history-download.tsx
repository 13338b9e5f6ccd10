import type { Json } from '@entente/documents/canonical/canonical-json';
import type { Conversation } from '@entente/documents/export/conversation';
import type { Alliance } from '@entente/protocol/api/people';
import type { VersionDetail } from '@entente/protocol/api/versions';
import { documentId } from '@entente/protocol/ids';
import { readConversations } from '../api/read-conversations.ts';
import { useDocumentInForce } from '../api/use-in-force.ts';
import { useMembers } from '../api/use-members.ts';
import { DownloadMenu } from '../features/history/download-menu.tsx';
import type { ExportFormat } from '../features/history/export-formats.ts';
import type { ExportedDocument } from '../features/history/exported-version.ts';
import { useAlliancePage } from './use-alliance-page.ts';

/** What writes files is loaded when it is asked for. */
const loadWriters = () =>
  Promise.all([
    import('../features/history/exported-version.ts'),
    import('../features/history/write-export.ts'),
  ]);

/** Who may own something is asked for as a whole: the file names people who are not on the page. */
function usePeople() {
  const { alliance } = useAlliancePage();
  const { data, refetch } = useMembers(alliance.id);
  return async () => ({ firms: alliance.firms, members: data ?? (await refetch()).data ?? [] });
}

/** What every firm has agreed to of the document; undefined without a connection, and the file says nothing of it then. */
function useAgreements({ id }: ExportedDocument) {
  const { data, refetch } = useDocumentInForce(documentId.parse(id));
  return async () => {
    const texts = data ?? (await refetch()).data;
    const { exportedAgreements } = await import('../features/history/exported-agreements.ts');
    return texts && exportedAgreements(texts);
  };
}

interface VersionDownloadProps {
  readonly document: ExportedDocument;
  readonly version: VersionDetail;
}

/** Downloads a version in any format of its kind. */
export function VersionDownload({ document, version }: VersionDownloadProps) {
  const { alliance } = useAlliancePage();
  const readPeople = usePeople();
  const readAgreed = useAgreements(document);
  const download = async (format: ExportFormat): Promise<void> => {
    const [{ exportedVersion }, { downloadExport }] = await loadWriters();
    const exported = await exportedVersion(document, version, alliance);
    downloadExport({ ...exported, agreed: await readAgreed() }, format, await readPeople());
  };
  return <DownloadMenu kind={document.kind} onDownload={download} />;
}

interface DraftDownloadProps {
  readonly document: ExportedDocument;
  /** The content at the moment of the click. */
  readonly readDraft: () => Json;
}

/** What was said beside an agreement, as far as the reader may read it. */
async function readTalk({ id, kind }: ExportedDocument, { firms }: Alliance): Promise<Conversation[]> {
  const { exportedConversation } = await import('./threads/exported-conversations.ts');
  const world = { kind, firms, nameEntry: () => undefined };
  const threads = await readConversations(documentId.parse(id));
  return threads.map((thread) => exportedConversation(thread, world));
}

/** Downloads the draft of an agreement as it is in this page, with what was said about it when that is asked for. */
export function DraftDownload({ document, readDraft }: DraftDownloadProps) {
  const { alliance } = useAlliancePage();
  const readPeople = usePeople();
  const readAgreed = useAgreements(document);
  const download = async (format: ExportFormat, hasTalk: boolean): Promise<void> => {
    const [{ exportedDraft }, { downloadExport }] = await loadWriters();
    const exported = await exportedDraft(document, readDraft(), alliance);
    const talk = hasTalk ? { conversations: await readTalk(document, alliance) } : {};
    downloadExport({ ...exported, ...talk, agreed: await readAgreed() }, format, await readPeople());
  };
  return <DownloadMenu kind={document.kind} words="Download the draft" canHaveTalk onDownload={download} />;
}
