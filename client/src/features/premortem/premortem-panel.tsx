import type { EntryId } from '@entente/documents/entries/entry-id';
import type { PremortemId } from '@entente/protocol/api/premortem';
import type { Alliance } from '@entente/protocol/api/people';
import type { DocumentId, UserId } from '@entente/protocol/ids';
import type { Role } from '@entente/protocol/roles';
import { useNetwork } from '@mantine/hooks';
import { useState } from 'react';
import type * as Y from 'yjs';
import { useReachable } from '../../api/reachability.ts';
import { useDocument } from '../../api/use-documents.ts';
import { useMe } from '../../api/use-me.ts';
import { usePremortem, usePremortemActs, usePremortems } from '../../api/use-premortem.ts';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { OfflineNote } from './offline-note.tsx';
import { PremortemOverview } from './premortem-overview.tsx';
import { PremortemSkeleton } from './premortem-skeleton.tsx';
import classes from './premortem.module.css';
import { sessionRights, type SessionRights } from './session-rights.ts';
import { SessionView } from './session-view.tsx';

interface PremortemPanelProps {
  readonly alliance: Alliance;
  /** The register's. */
  readonly documentId: DocumentId;
  /** Of the open register: risks that cards become are added to it. */
  readonly ydoc: Y.Doc;
  /** Whether the reader may change the register now. */
  readonly canEdit: boolean;
  readonly role: Role;
  readonly onOpenRisk: (entryId: EntryId) => void;
}

interface OneSessionProps extends Omit<PremortemPanelProps, 'canEdit' | 'role'> {
  readonly premortemId: PremortemId;
  readonly rights: SessionRights;
  readonly userId: UserId;
  readonly onBack: (() => void) | undefined;
}

function OneSession({ documentId, premortemId, ...shown }: OneSessionProps) {
  const session = usePremortem(documentId, premortemId);
  const acts = usePremortemActs(documentId, premortemId);
  if (session.data) return <SessionView key={premortemId} known={session.data} acts={acts} {...shown} />;
  if (!session.error) return <PremortemSkeleton />;
  return (
    <FailureNotice
      what="The pre-mortem could not be read."
      error={session.error}
      onRetry={() => void session.refetch()}
    />
  );
}

/** Whoever looks chose a session, or the list of all; otherwise what is running shows. */
type Choice = PremortemId | 'all' | undefined;

/** The pre-mortems of a register: starting one, writing cards, revealing, sorting, and making risks of them. */
export function PremortemPanel({ canEdit, role, ...place }: PremortemPanelProps) {
  const { documentId } = place;
  const [choice, setChoice] = useState<Choice>();
  const isOnline = useNetwork().online;
  const isReachable = useReachable() && isOnline;
  const userId = useMe().data?.user.id;
  const archivedAt = useDocument(documentId).data?.archivedAt ?? null;
  const sessions = usePremortems(documentId);
  const rights = sessionRights({ role, canEdit, isArchived: archivedAt !== null, isReachable });
  const running = sessions.data?.find(({ phase }) => phase !== 'closed')?.id;
  const [last, setLast] = useState<PremortemId>();
  // What was running stays in sight when somebody closes it.
  if (running !== undefined && running !== last) setLast(running);
  const opened = choice === undefined ? (running ?? last) : choice === 'all' ? undefined : choice;
  const hasList = (sessions.data?.length ?? 0) > 1 || running === undefined;
  return (
    <div className={classes.panel}>
      {!isReachable && <OfflineNote />}
      {!sessions.data && sessions.error && (
        <FailureNotice
          what="Our pre-mortems could not be read."
          error={sessions.error}
          onRetry={() => void sessions.refetch()}
        />
      )}
      {(sessions.isPending || userId === undefined) && <PremortemSkeleton />}
      {sessions.data && userId && opened === undefined && (
        <PremortemOverview
          documentId={documentId}
          sessions={sessions.data}
          rights={rights}
          onOpen={setChoice}
          onStarted={() => setChoice(undefined)}
        />
      )}
      {sessions.data && userId && opened !== undefined && (
        <OneSession
          {...place}
          key={opened}
          premortemId={opened}
          rights={rights}
          userId={userId}
          onBack={hasList ? () => setChoice('all') : undefined}
        />
      )}
    </div>
  );
}
