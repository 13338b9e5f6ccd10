import { Skeleton, Stack } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useMembers } from '../api/use-members.ts';
import { canInvite } from '../features/people/can-invite.ts';
import { FirmPeopleList } from '../features/people/firm-people.tsx';
import { groupMembers } from '../features/people/group-members.ts';
import { FirmSigning } from '../features/signing/firm-signing.tsx';
import { FailureNotice } from '../ui/failure-notice.tsx';
import { Page } from '../ui/page.tsx';
import { useAlliancePage } from './use-alliance-page.ts';

interface PeoplePageProps {
  /** Somebody came to invite to our own firm. */
  readonly isInviting: boolean;
  /** Somebody came for how our own firm signs. */
  readonly isSigning: boolean;
}

/** The people of the alliance, by firm, and how each firm signs. */
export function PeoplePage({ isInviting, isSigning }: PeoplePageProps) {
  const { me, alliance } = useAlliancePage();
  const members = useMembers(alliance.id);
  const navigate = useNavigate();
  return (
    <Page title="People">
      {members.isPending && (
        <Stack gap="md" aria-busy>
          {[0, 1, 2, 3].map((at) => (
            <Skeleton key={at} height={48} />
          ))}
        </Stack>
      )}
      {!members.data && members.error && (
        <FailureNotice
          what="Our people could not be read."
          error={members.error}
          onRetry={() => void members.refetch()}
        />
      )}
      {members.data &&
        groupMembers(alliance, members.data).map((group) => (
          <FirmPeopleList
            key={group.firm.id}
            allianceId={alliance.id}
            group={group}
            myself={me.user.id}
            canInvite={canInvite(alliance, members.data, group.firm.id)}
            canSetZone={alliance.role === 'liaison' && group.firm.id === alliance.firmId}
            isInvitingFirst={isInviting && group.firm.id === alliance.firmId}
            signing={
              <FirmSigning
                allianceId={alliance.id}
                firm={group.firm}
                members={group.members}
                canSet={alliance.role === 'liaison' && group.firm.id === alliance.firmId}
                isAsked={isSigning && group.firm.id === alliance.firmId}
                onOpened={() => void navigate({ to: '.', search: {}, replace: true })}
              />
            }
          />
        ))}
    </Page>
  );
}
