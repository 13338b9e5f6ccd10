import { inboxKind, type InboxKind } from '@entente/protocol/api/inbox';
import { ActionIcon, Checkbox, Popover, Stack, Text, Tooltip } from '@mantine/core';
import { IconAdjustments } from '@tabler/icons-react';
import { kindWords } from './inbox-words.ts';

interface PreferencesMenuProps {
  /** The kinds one is not told of; undefined until that is known. */
  readonly off: readonly InboxKind[] | undefined;
  readonly onChange: (off: InboxKind[]) => void;
}

/** Of what one wants to be told, from the next thing on. */
export function PreferencesMenu({ off, onChange }: PreferencesMenuProps) {
  return (
    <Popover position="bottom-end" shadow="md" width={320} trapFocus>
      <Popover.Target>
        <Tooltip label="Of what to be told">
          <ActionIcon variant="subtle" color="gray" size="lg" aria-label="Of what to be told">
            <IconAdjustments size={20} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </Popover.Target>
      <Popover.Dropdown>
        <Stack gap="sm">
          <Text size="sm" fw={600}>
            Tell me when
          </Text>
          {inboxKind.options.map((kind) => (
            <Checkbox
              key={kind}
              size="sm"
              label={kindWords[kind]}
              checked={off !== undefined && !off.includes(kind)}
              disabled={off === undefined}
              onChange={({ currentTarget: { checked } }) => {
                if (!off) return;
                const others = off.filter((one) => one !== kind);
                onChange(checked ? others : [...others, kind]);
              }}
            />
          ))}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
