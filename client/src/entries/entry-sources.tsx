import type { EntryId } from '@entente/documents/entries/entry-id';
import type { DocumentSummary } from '@entente/protocol/api/documents';
import type { SourceMessage } from '@entente/protocol/api/thread-acts';
import type { AllianceId, DocumentId } from '@entente/protocol/ids';
import { IconMessage } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useDocuments } from '../api/use-documents.ts';
import { useSources } from '../api/use-sources.ts';
import { OneLine } from '../ui/one-line.tsx';
import { placeOf } from '../ui/place-of.ts';
import { When } from '../ui/when.tsx';
import classes from './entry-sources.module.css';

interface EntrySourcesProps {
  readonly allianceId: AllianceId;
  /** The register or log that the entry stands in. */
  readonly documentId: DocumentId;
  readonly id: EntryId;
}

function Source({ source, document }: { source: SourceMessage; document: DocumentSummary }) {
  return (
    <li>
      <Link
        {...placeOf(document)}
        search={{ thread: source.threadId, message: source.number }}
        className={classes.source}
      >
        <IconMessage size={15} stroke={1.7} aria-hidden />
        <span>From a conversation:</span>
        <OneLine text={document.title} />
        <span className={classes.when}>
          {source.by.name}, <When at={source.at} />
        </span>
      </Link>
    </li>
  );
}

/** The messages that an entry was made of, each leading there; nothing for one that somebody wrote straight away. */
export function EntrySources({ allianceId, documentId, id }: EntrySourcesProps) {
  const sources = useSources(allianceId, documentId).data ?? [];
  const documents = useDocuments(allianceId).data ?? [];
  const found = sources.flatMap((source) => {
    const document = documents.find((one) => one.id === source.threadDocumentId);
    return source.entryId === id && document ? [{ source, document }] : [];
  });
  if (found.length === 0) return null;
  return (
    <ul className={classes.sources} aria-label="Where this came from">
      {found.map(({ source, document }) => (
        <Source key={source.messageId} source={source} document={document} />
      ))}
    </ul>
  );
}
