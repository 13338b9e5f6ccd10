import type { AllianceId, UserId } from '@entente/protocol/ids';
import { Button, Text } from '@mantine/core';
import { IconUserPlus } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { FirmName } from '../../ui/firm-name.tsx';
import { OneLine } from '../../ui/one-line.tsx';
import { PersonAvatar } from '../../ui/person-avatar.tsx';
import { roleWords } from '../../ui/role-words.ts';
import { FirmZone } from './firm-zone.tsx';
import type { FirmPeople } from './group-members.ts';
import { InviteForm } from './invite-form.tsx';
import classes from './people.module.css';

interface FirmPeopleListProps {
  readonly allianceId: AllianceId;
  readonly group: FirmPeople;
  readonly myself: UserId;
  readonly canInvite: boolean;
  /** Whether the reader says where this firm is. */
  readonly canSetZone: boolean;
  /** The form to invite is open to begin with. */
  readonly isInvitingFirst: boolean;
  /** How the firm signs. */
  readonly signing: ReactNode;
}

/** One firm with its people; who may, invites. */
export function FirmPeopleList({
  allianceId,
  group,
  myself,
  canInvite,
  canSetZone,
  isInvitingFirst,
  signing,
}: FirmPeopleListProps) {
  const { firm, members } = group;
  const [isInviting, setIsInviting] = useState(isInvitingFirst && canInvite);
  return (
    <section className={classes.firm} aria-label={firm.name}>
      <div className={classes.head}>
        <h2 className={classes.name}>
          <FirmName firm={firm} />
        </h2>
        {canInvite && (
          <Button
            variant="default"
            flex="none"
            aria-expanded={isInviting}
            leftSection={<IconUserPlus size={16} aria-hidden />}
            onClick={() => setIsInviting(!isInviting)}
          >
            Invite
          </Button>
        )}
      </div>
      {isInviting && (
        <InviteForm
          allianceId={allianceId}
          firm={firm}
          firstRole={members.length === 0 ? 'liaison' : 'editor'}
        />
      )}
      <FirmZone allianceId={allianceId} firm={firm} canSet={canSetZone} />
      {signing}
      {members.length === 0 && (
        <Text size="sm" c="dimmed" py="md">
          Nobody of {firm.name} is here yet.
        </Text>
      )}
      <ul className={classes.people}>
        {members.map((member) => (
          <li key={member.userId} className={classes.person}>
            <PersonAvatar name={member.name} colour={firm.colour} size={36} />
            <div className={classes.words}>
              <OneLine text={member.userId === myself ? `${member.name} (me)` : member.name} />
              <OneLine className={classes.mail} text={member.email} />
            </div>
            <span className={classes.role} title={roleWords[member.role].may}>
              {roleWords[member.role].name}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
