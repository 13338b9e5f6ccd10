import { writeConversationsMarkdown } from '@entente/documents/export/write-conversations-markdown';
import type { DocumentId } from '@entente/protocol/ids';
import { readConversations } from '../../api/read-conversations.ts';
import { downloadFile, fileNameOf } from '../../ui/download-file.ts';
import { localDay } from '../../ui/use-today.ts';
import { exportedConversation, type ConversationWorld } from './exported-conversations.ts';

interface Talk {
  /** Its name. */
  readonly alliance: string;
  readonly document: { readonly id: DocumentId; readonly title: string };
  readonly world: ConversationWorld;
}

/** Gives the reader what was said beside a document, as far as they may read it, as Markdown. */
export async function downloadTalk({ alliance, document, world }: Talk): Promise<void> {
  const threads = await readConversations(document.id);
  const { title } = document;
  const now = new Date();
  const around = { title, alliance, firms: world.firms.map(({ name }) => name), at: now.toISOString() };
  const conversations = threads.map((thread) => exportedConversation(thread, world));
  const name = fileNameOf(`${title}, what we said`, localDay(now), 'md');
  const content = writeConversationsMarkdown(around, conversations);
  downloadFile({ name, content, type: 'text/markdown;charset=utf-8' });
}
