import type { DocumentSummary } from '@entente/protocol/api/documents';
import type { Firm } from '@entente/protocol/api/people';
import { Link } from '@tanstack/react-router';
import { useState, type KeyboardEvent } from 'react';
import { useRenameDocument } from '../../api/change-documents.ts';
import { OneLine } from '../../ui/one-line.tsx';
import { PersonAvatar } from '../../ui/person-avatar.tsx';
import { TitleField } from '../../ui/title-field.tsx';
import { When } from '../../ui/when.tsx';
import classes from './document-list.module.css';
import { DocumentMenu } from './document-menu.tsx';
import { useArchiving } from './use-archiving.tsx';

interface DocumentRowProps {
  readonly document: DocumentSummary;
  /** The firm that the last editor wrote for. */
  readonly firm: Firm | undefined;
  readonly canManage: boolean;
}

/** One agreement of the list. F2 renames, Delete archives. */
export function DocumentRow({ document, firm, canManage }: DocumentRowProps) {
  const [isRenaming, setIsRenaming] = useState(false);
  const rename = useRenameDocument(document.allianceId);
  const { archive, bringBack } = useArchiving();
  const isArchived = document.archivedAt !== null;
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!canManage) return;
    if (event.key === 'F2') setIsRenaming(true);
    if (event.key === 'Delete' && !isArchived) archive(document);
  };
  const stopRenaming = (): void => {
    setIsRenaming(false);
    requestAnimationFrame(() => globalThis.document.getElementById(`document-${document.id}`)?.focus());
  };
  return (
    <li className={classes.row}>
      <div className={classes.title}>
        {isRenaming ? (
          <TitleField
            isFresh
            label="Title"
            title={document.title}
            onRename={(title) => rename.mutateAsync({ documentId: document.id, title })}
            onDone={stopRenaming}
          />
        ) : (
          <Link
            id={`document-${document.id}`}
            className={classes.link}
            to="/alliances/$allianceId/documents/$documentId"
            params={{ allianceId: document.allianceId, documentId: document.id }}
            title={document.title}
            data-row-link
            onKeyDown={onKeyDown}
          >
            {document.title}
          </Link>
        )}
      </div>
      <div className={classes.who}>
        {firm && <PersonAvatar name={document.editedBy.name} colour={firm.colour} size={28} />}
        <div className={classes.words}>
          <OneLine text={document.editedBy.name} />
          {firm && <OneLine className={classes.firm} text={firm.name} />}
        </div>
      </div>
      <div className={classes.when}>
        <When at={document.editedAt} />
      </div>
      <div className={classes.menu}>
        {canManage && (
          <DocumentMenu
            title={document.title}
            isArchived={isArchived}
            onRename={() => setIsRenaming(true)}
            onArchive={() => archive(document)}
            onBringBack={() => bringBack(document)}
          />
        )}
      </div>
    </li>
  );
}
