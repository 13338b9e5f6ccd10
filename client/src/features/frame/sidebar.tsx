import type { Alliance, Me } from '@entente/protocol/api/people';
import { ActionIcon, Tooltip, UnstyledButton } from '@mantine/core';
import { IconLayoutSidebarLeftCollapse, IconSearch } from '@tabler/icons-react';
import { keyName } from '../../ui/key-name.ts';
import { AllianceSwitch } from './alliance-switch.tsx';
import { PersonMenu } from './person-menu.tsx';
import { Places } from './places.tsx';
import classes from './sidebar.module.css';

interface SidebarProps {
  readonly me: Me;
  readonly alliance: Alliance;
  /** How many proposals wait for our firm; undefined until that is known. */
  readonly awaiting: number | undefined;
  /** How much of the inbox is unread; undefined until that is known. */
  readonly unread: number | undefined;
  /** Left out in the drawer, which has its own way to close. */
  readonly onCollapse?: () => void;
  /** Something was chosen. */
  readonly onGo: () => void;
  readonly onFind: () => void;
  readonly onShortcuts: () => void;
  readonly onSignOut: () => void;
}

/** The alliance, its places, and who I am in it. */
export function Sidebar(props: SidebarProps) {
  const { me, alliance, awaiting, unread, onCollapse, onGo, onFind, onShortcuts, onSignOut } = props;
  return (
    <div className={classes.sidebar}>
      <div className={classes.head}>
        <AllianceSwitch alliance={alliance} alliances={me.alliances} />
        {onCollapse && (
          <Tooltip label="Hide the sidebar">
            <ActionIcon
              variant="subtle"
              color="gray"
              mt={4}
              aria-label="Hide the sidebar"
              onClick={onCollapse}
            >
              <IconLayoutSidebarLeftCollapse size={18} />
            </ActionIcon>
          </Tooltip>
        )}
      </div>
      <UnstyledButton className={`${classes.place} ${classes.find}`} onClick={onFind}>
        <IconSearch size={16} aria-hidden />
        Go to…
        <kbd>{keyName('mod')} K</kbd>
      </UnstyledButton>
      <Places allianceId={alliance.id} awaiting={awaiting} unread={unread} onGo={onGo} />
      <div className={classes.foot}>
        <PersonMenu me={me.user} alliance={alliance} onShortcuts={onShortcuts} onSignOut={onSignOut} />
      </div>
    </div>
  );
}
