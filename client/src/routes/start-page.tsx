import type { AllianceId } from '@entente/protocol/ids';
import { Button, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { signOut } from '../api/auth.ts';
import { useMe } from '../api/use-me.ts';
import { StartAllianceForm } from '../features/alliances/start-alliance-form.tsx';
import { readLastAlliance } from './last-alliance.ts';
import { LonelyPage } from './lonely-page.tsx';

function NoAlliance({ name }: { name: string }) {
  const [isStarting, starting] = useDisclosure(false);
  const navigate = useNavigate();
  const leave = (): void => void signOut().then(() => location.assign('/sign-in'));
  return (
    <LonelyPage
      title={`Welcome, ${name}`}
      about="You are not in an alliance yet. Start one with a partner firm, or ask your partner for an invitation link and open it here."
    >
      {isStarting ? (
        <StartAllianceForm
          onStarted={(allianceId) => void navigate({ to: '/alliances/$allianceId', params: { allianceId } })}
        />
      ) : (
        <Stack align="start" gap="md">
          <Button onClick={starting.open}>Start an alliance</Button>
          <Text size="sm" c="dimmed">
            Both firms own it equally. Each manages its own people.
          </Text>
        </Stack>
      )}
      <Button variant="subtle" color="gray" mt="xl" px={0} onClick={leave}>
        Sign out
      </Button>
    </LonelyPage>
  );
}

function ToAlliance({ allianceId }: { allianceId: AllianceId }) {
  const navigate = useNavigate();
  useEffect(() => {
    void navigate({ to: '/alliances/$allianceId', params: { allianceId }, replace: true });
  }, [navigate, allianceId]);
  return null;
}

/** The beginning: leads to the alliance used last, or says how to come to one. */
export function StartPage() {
  const me = useMe();
  if (!me.data) return null;
  const { alliances, user } = me.data;
  const last = readLastAlliance();
  const alliance = alliances.find((one) => one.id === last) ?? alliances[0];
  if (!alliance) return <NoAlliance name={user.name} />;
  return <ToAlliance allianceId={alliance.id} />;
}
