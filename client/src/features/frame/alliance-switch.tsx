import type { Alliance } from '@entente/protocol/api/people';
import { Menu, UnstyledButton } from '@mantine/core';
import { IconCheck, IconSelector } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { FirmName } from '../../ui/firm-name.tsx';
import { OneLine } from '../../ui/one-line.tsx';
import classes from './sidebar.module.css';

function AllianceWords({ alliance, canSwitch }: { alliance: Alliance; canSwitch: boolean }) {
  return (
    <>
      <span className={classes.allianceName}>
        <OneLine text={alliance.name} />
        {canSwitch && <IconSelector size={14} aria-hidden style={{ flex: 'none' }} />}
      </span>
      <span className={classes.firms}>
        {alliance.firms.map((firm) => (
          <FirmName key={firm.id} firm={firm} />
        ))}
      </span>
    </>
  );
}

interface AllianceSwitchProps {
  readonly alliance: Alliance;
  /** All of the reader's. */
  readonly alliances: readonly Alliance[];
}

/** The alliance with its firms; a menu where the reader has several. */
export function AllianceSwitch({ alliance, alliances }: AllianceSwitchProps) {
  if (alliances.length < 2)
    return (
      <div className={classes.alliance}>
        <AllianceWords alliance={alliance} canSwitch={false} />
      </div>
    );
  return (
    <Menu position="bottom-start" width={280}>
      <Menu.Target>
        <UnstyledButton className={classes.alliance}>
          <AllianceWords alliance={alliance} canSwitch />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        {alliances.map((one) => (
          <Menu.Item
            key={one.id}
            rightSection={one.id === alliance.id ? <IconCheck size={16} aria-label="Open" /> : undefined}
            renderRoot={(props) => (
              <Link to="/alliances/$allianceId" params={{ allianceId: one.id }} {...props} />
            )}
          >
            <OneLine text={one.name} />
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
