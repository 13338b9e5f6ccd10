import { Button, Group, Skeleton } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { isNotFound, isSignedOut } from '../api/api-error.ts';
import { useAcceptInvitation, useInvitation } from '../api/use-invitations.ts';
import { useMe } from '../api/use-me.ts';
import { FailureNotice } from '../ui/failure-notice.tsx';
import { roleWords } from '../ui/role-words.ts';
import { LonelyPage } from './lonely-page.tsx';

function Join({ token, alliance, firm }: { token: string; alliance: string; firm: string }) {
  const me = useMe();
  const accept = useAcceptInvitation(token);
  const navigate = useNavigate();
  const join = (): void =>
    accept.mutate(undefined, {
      onSuccess: ({ allianceId }) => void navigate({ to: '/alliances/$allianceId', params: { allianceId } }),
    });
  if (me.isPending) return <Skeleton height={36} width={160} />;
  const from = `/invitations/${token}`;
  if (isSignedOut(me.error))
    return (
      <Group>
        <Button renderRoot={(props) => <Link to="/sign-in" search={{ from, isNew: true }} {...props} />}>
          Sign up to join
        </Button>
        <Button variant="default" renderRoot={(props) => <Link to="/sign-in" search={{ from }} {...props} />}>
          Sign in to join
        </Button>
      </Group>
    );
  return (
    <>
      {accept.error && <FailureNotice what={`You have not joined ${alliance}.`} error={accept.error} />}
      <Button mt="md" loading={accept.isPending} onClick={join}>
        Join for {firm}
      </Button>
    </>
  );
}

/** What an invitation offers, and the button that takes it. */
export function InvitationPage({ token }: { token: string }) {
  const invitation = useInvitation(token);
  if (invitation.isPending)
    return (
      <LonelyPage title="An invitation">
        <Skeleton height={96} />
      </LonelyPage>
    );
  if (isNotFound(invitation.error))
    return (
      <LonelyPage
        title="This invitation is not valid"
        about="It was used, it has expired, or the link is not whole. Ask whoever sent it for another one."
      >
        <Button variant="default" renderRoot={(props) => <Link to="/" {...props} />}>
          Go home
        </Button>
      </LonelyPage>
    );
  if (invitation.error)
    return (
      <LonelyPage title="An invitation">
        <FailureNotice
          what="The invitation could not be read."
          error={invitation.error}
          onRetry={() => void invitation.refetch()}
        />
      </LonelyPage>
    );
  const { alliance, firm, role, invitedBy } = invitation.data;
  return (
    <LonelyPage
      title={`Join ${alliance}`}
      about={`${invitedBy} invites you to join for ${firm} as ${roleWords[role].name.toLowerCase()}. ${roleWords[role].may}.`}
    >
      <Join token={token} alliance={alliance} firm={firm} />
    </LonelyPage>
  );
}
