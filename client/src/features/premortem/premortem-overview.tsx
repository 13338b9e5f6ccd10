import type { PremortemId, PremortemSummary } from '@entente/protocol/api/premortem';
import type { DocumentId } from '@entente/protocol/ids';
import { Text } from '@mantine/core';
import classes from './premortem.module.css';
import { SessionList } from './session-list.tsx';
import type { SessionRights } from './session-rights.ts';
import { StartForm } from './start-form.tsx';

interface PremortemOverviewProps {
  readonly documentId: DocumentId;
  /** Newest first. */
  readonly sessions: readonly PremortemSummary[];
  readonly rights: SessionRights;
  readonly onOpen: (id: PremortemId) => void;
  readonly onStarted: () => void;
}

function Purpose({ canLead, isFirst }: { canLead: boolean; isFirst: boolean }) {
  return (
    <>
      <h2 className={classes.title}>Imagine that our alliance failed</h2>
      <Text c="dimmed" maw={600} mb="lg">
        Each of us writes down why, unseen by the others. Then we read all of it together, sort it, and turn
        what matters into risks. What is awkward to say is easier to write.
        {!canLead && isFirst && ' An editor can start the first one.'}
      </Text>
    </>
  );
}

/** Starts a session, and leads to the ones before. */
export function PremortemOverview({
  documentId,
  sessions,
  rights,
  onOpen,
  onStarted,
}: PremortemOverviewProps) {
  const isRunning = sessions.some(({ phase }) => phase !== 'closed');
  return (
    <>
      {!isRunning && <Purpose canLead={rights.canLead} isFirst={sessions.length === 0} />}
      {!isRunning && rights.canLead && (
        <StartForm documentId={documentId} canStart={rights.isReachable} onStarted={onStarted} />
      )}
      {sessions.length > 0 && (
        <section className={classes.before}>
          <h3 className={classes.heading}>{isRunning ? 'Our pre-mortems' : 'Before'}</h3>
          <SessionList sessions={sessions} onOpen={onOpen} />
        </section>
      )}
    </>
  );
}
