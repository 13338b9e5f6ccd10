import { Stack } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useDocuments } from '../api/use-documents.ts';
import { useMembers } from '../api/use-members.ts';
import { NewDocumentMenu } from '../features/documents/new-document-menu.tsx';
import { ArchiveLink, InviteLink } from '../features/home/act-links.tsx';
import classes from '../features/home/home.module.css';
import { PeopleGlance } from '../features/home/people-glance.tsx';
import { groupMembers } from '../features/people/group-members.ts';
import { canWrite } from '../ui/can-write.ts';
import { useAlliancePage } from './use-alliance-page.ts';

function Acts() {
  const { alliance } = useAlliancePage();
  const navigate = useNavigate();
  const hasArchive = useDocuments(alliance.id).data?.some((one) => one.archivedAt !== null) ?? false;
  const firm = alliance.firms.find((one) => one.id === alliance.firmId);
  const canCreate = canWrite(alliance.role);
  const colleagues = useMembers(alliance.id).data?.filter((one) => one.firmId === alliance.firmId).length;
  // With one person of ours the next steps say so already.
  const canInvite = alliance.role === 'liaison' && colleagues !== 1;
  if (!canCreate && !canInvite && !hasArchive) return null;
  return (
    <section className={classes.section} aria-labelledby="acts">
      <h3 id="acts" className={classes.heading}>
        Go on with
      </h3>
      <Stack gap={8}>
        {canCreate && (
          <NewDocumentMenu
            isQuiet
            allianceId={alliance.id}
            onCreated={(documentId) =>
              void navigate({
                to: '/alliances/$allianceId/documents/$documentId',
                params: { allianceId: alliance.id, documentId },
              })
            }
          />
        )}
        {canInvite && firm && <InviteLink allianceId={alliance.id} firm={firm} />}
        {hasArchive && <ArchiveLink allianceId={alliance.id} />}
      </Stack>
    </section>
  );
}

/** Beside the latest edits: what can be done, and who is in the alliance. */
export function HomeAside() {
  const { me, alliance } = useAlliancePage();
  const members = useMembers(alliance.id).data;
  return (
    <div>
      <Acts />
      {members && (
        <section className={classes.section} aria-labelledby="people">
          <h3 id="people" className={classes.heading}>
            Who is here for whom
          </h3>
          <PeopleGlance
            allianceId={alliance.id}
            groups={groupMembers(alliance, members)}
            myself={me.user.id}
          />
        </section>
      )}
    </div>
  );
}
