import type { Firm } from '@entente/protocol/api/people';
import type { AllianceId } from '@entente/protocol/ids';
import { Button } from '@mantine/core';
import { IconArchive, IconUserPlus } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import classes from './home.module.css';

/** Leads to where somebody is invited to our firm. */
export function InviteLink({ allianceId, firm }: { allianceId: AllianceId; firm: Firm }) {
  return (
    <Button
      variant="default"
      fullWidth
      justify="flex-start"
      classNames={{ root: classes.act, label: classes.actWords }}
      leftSection={<IconUserPlus size={16} aria-hidden />}
      renderRoot={(props) => (
        <Link
          to="/alliances/$allianceId/people"
          params={{ allianceId }}
          search={{ invite: true }}
          {...props}
        />
      )}
    >
      Invite somebody to {firm.name}
    </Button>
  );
}

/** Leads to the agreements that are put away. */
export function ArchiveLink({ allianceId }: { allianceId: AllianceId }) {
  return (
    <Button
      variant="default"
      fullWidth
      justify="flex-start"
      leftSection={<IconArchive size={16} aria-hidden />}
      renderRoot={(props) => (
        <Link
          to="/alliances/$allianceId/agreements"
          params={{ allianceId }}
          search={{ archived: true }}
          {...props}
        />
      )}
    >
      Open the archive
    </Button>
  );
}
