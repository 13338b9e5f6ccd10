import type { Alliance, Me } from '@entente/protocol/api/people';
import { Menu, UnstyledButton, useMantineColorScheme, type MantineColorScheme } from '@mantine/core';
import { IconKeyboard, IconLogout, IconSelector } from '@tabler/icons-react';
import { FirmName } from '../../ui/firm-name.tsx';
import { OneLine } from '../../ui/one-line.tsx';
import { PersonAvatar } from '../../ui/person-avatar.tsx';
import { roleWords } from '../../ui/role-words.ts';
import classes from './sidebar.module.css';

interface PersonMenuProps {
  readonly me: Me['user'];
  readonly alliance: Alliance;
  readonly onShortcuts: () => void;
  readonly onSignOut: () => void;
}

const schemes: readonly { readonly value: MantineColorScheme; readonly name: string }[] = [
  { value: 'auto', name: 'Theme of the system' },
  { value: 'light', name: 'Light' },
  { value: 'dark', name: 'Dark' },
];

/** Who I am here, and what is mine alone to set. */
export function PersonMenu({ me, alliance, onShortcuts, onSignOut }: PersonMenuProps) {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const firm = alliance.firms.find((one) => one.id === alliance.firmId);
  return (
    <Menu position="top-start" width={232}>
      <Menu.Target>
        <UnstyledButton className={classes.me}>
          {firm && <PersonAvatar name={me.name} colour={firm.colour} size={32} />}
          <span className={classes.meWords}>
            <OneLine text={me.name} />
            <OneLine
              className={classes.meFirm}
              text={`${roleWords[alliance.role].name} · ${firm?.name ?? ''}`}
            />
          </span>
          <IconSelector size={14} aria-hidden style={{ flex: 'none' }} />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        {firm && (
          <Menu.Label>
            <FirmName firm={firm} />
          </Menu.Label>
        )}
        <Menu.RadioGroup
          value={colorScheme}
          onChange={(value) => setColorScheme(value as MantineColorScheme)}
        >
          {schemes.map(({ value, name }) => (
            <Menu.RadioItem key={value} value={value}>
              {name}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        <Menu.Divider />
        <Menu.Item leftSection={<IconKeyboard size={16} aria-hidden />} onClick={onShortcuts}>
          Shortcuts
        </Menu.Item>
        <Menu.Item leftSection={<IconLogout size={16} aria-hidden />} onClick={onSignOut}>
          Sign out
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
