import type { Firm } from '@entente/protocol/api/people';
import type { AllianceId } from '@entente/protocol/ids';
import { role as roleSchema, roles, type Role } from '@entente/protocol/roles';
import { Button, CopyButton, Group, Select, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useInvite } from '../../api/use-invitations.ts';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { OneLine } from '../../ui/one-line.tsx';
import { exactWords } from '../../ui/relative-time.ts';
import { roleWords } from '../../ui/role-words.ts';
import classes from './people.module.css';

interface InviteFormProps {
  readonly allianceId: AllianceId;
  readonly firm: Firm;
  /** The role to begin with. */
  readonly firstRole: Role;
}

function InvitationLink({ link, expiresAt }: { link: string; expiresAt: string }) {
  return (
    <Stack gap={4} aria-live="polite">
      <Group wrap="nowrap" gap="xs">
        <div className={classes.link}>
          <OneLine text={link} />
        </div>
        <CopyButton value={link}>
          {({ copied, copy }) => (
            <Button variant="default" onClick={copy} miw={112}>
              {copied ? 'Copied' : 'Copy link'}
            </Button>
          )}
        </CopyButton>
      </Group>
      <Text size="sm" c="dimmed">
        For one person, until {exactWords(new Date(expiresAt))}. It is shown only here and now.
      </Text>
    </Stack>
  );
}

/** Makes a link by which one person joins a firm. */
export function InviteForm({ allianceId, firm, firstRole }: InviteFormProps) {
  const [role, setRole] = useState<Role>(firstRole);
  const invite = useInvite(allianceId);
  const made = invite.data;
  return (
    <Stack gap="sm" py="md">
      <Group align="end" gap="sm">
        <Select
          label={`Invite somebody to ${firm.name} as`}
          data={roles.map((value) => ({ value, label: roleWords[value].name }))}
          value={role}
          allowDeselect={false}
          onChange={(value) => setRole(roleSchema.parse(value))}
          w={320}
          maw="100%"
        />
        <Button loading={invite.isPending} onClick={() => invite.mutate({ firmId: firm.id, role })}>
          Make a link
        </Button>
      </Group>
      <Text size="sm" c="dimmed">
        {roleWords[role].name}: {roleWords[role].may.toLowerCase()}.
      </Text>
      {invite.error && <FailureNotice what="No link was made." error={invite.error} />}
      {made && (
        <InvitationLink
          link={new URL(`/invitations/${made.token}`, location.origin).href}
          expiresAt={made.expiresAt}
        />
      )}
    </Stack>
  );
}
