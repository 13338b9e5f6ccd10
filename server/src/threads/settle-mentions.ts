import type { DocumentKind } from '@entente/protocol/api/documents';
import type { AllianceId, DocumentId } from '@entente/protocol/ids';
import type { Block, Inline, MessageContent } from '@entente/protocol/message/content';
import type { Mention } from '@entente/protocol/message/mention';
import { mentionsIn } from '@entente/protocol/message/mentions-in';
import { and, eq, inArray } from 'drizzle-orm';
import type { Database } from '../db/database.ts';
import { document } from '../db/schema/documents.ts';
import type { AlliancePeople } from './alliance-people.ts';
import { roleWords } from './role-words.ts';

/** What a kind of mention stands in. */
const kindOf = { risk: 'register', decision: 'log', clause: 'agreement' } as const satisfies Record<
  string,
  DocumentKind
>;

type InDocument = Extract<Mention, { documentId: DocumentId }>;

const isInDocument = (mention: Mention): mention is InDocument => 'documentId' in mention;

/** What can be mentioned in an alliance. */
interface Known extends AlliancePeople {
  /** Of those that were asked for. */
  readonly documents: ReadonlyMap<DocumentId, DocumentKind>;
}

async function readDocuments(db: Database, allianceId: AllianceId, mentions: readonly Mention[]) {
  const ids = [...new Set(mentions.filter(isInDocument).map(({ documentId }) => documentId))];
  if (ids.length === 0) return new Map<DocumentId, DocumentKind>();
  const rows = await db
    .select({ id: document.id, kind: document.kind })
    .from(document)
    .where(and(eq(document.allianceId, allianceId), inArray(document.id, ids)));
  return new Map(rows.map(({ id, kind }) => [id, kind]));
}

/** The words for a mention, or undefined when it is nothing of this alliance. */
function labelOf(mention: Mention, { people, firms, documents }: Known): string | undefined {
  switch (mention.kind) {
    case 'person':
      return people.get(mention.userId)?.name;
    case 'firm':
      return firms.get(mention.firmId);
    case 'role': {
      const firm = firms.get(mention.firmId);
      return firm && `${firm} ${roleWords[mention.role]}`;
    }
    case 'risk':
    case 'decision':
    case 'clause':
      return documents.get(mention.documentId) === kindOf[mention.kind] ? mention.label : undefined;
  }
}

function settleInline(inline: Inline, known: Known): Inline {
  if (inline.type !== 'mention') return inline;
  const label = labelOf(inline.attrs, known);
  if (label === undefined) return { type: 'text', text: inline.attrs.label };
  return { ...inline, attrs: { ...inline.attrs, label } };
}

function settleBlock(block: Block, known: Known): Block {
  switch (block.type) {
    case 'codeBlock':
      return block;
    case 'paragraph':
      return block.content
        ? { ...block, content: block.content.map((inline) => settleInline(inline, known)) }
        : block;
    case 'bulletList':
    case 'orderedList':
      return {
        ...block,
        content: block.content.map((item) => ({
          ...item,
          content: item.content.map((inner) => settleBlock(inner, known)),
        })),
      };
  }
}

/**
 * A message as it is kept: whoever and whatever it mentions belongs to the alliance, and people, firms and roles carry the
 * names that we know. What is no part of the alliance is kept as the words it was called by, whether it exists or not (TH8).
 */
export async function settleMentions(
  db: Database,
  {
    allianceId,
    people,
    content,
  }: { allianceId: AllianceId; people: AlliancePeople; content: MessageContent },
): Promise<MessageContent> {
  const documents = await readDocuments(db, allianceId, mentionsIn(content));
  return {
    ...content,
    content: content.content.map((block) => settleBlock(block, { ...people, documents })),
  };
}
