import type { EntryId } from '@entente/documents/entries/entry-id';
import type { DecisionForm } from '@entente/documents/log/schema';
import { beginDecision, decisionTemplates } from '@entente/documents/log/templates';
import { addDecisions } from '@entente/documents/log/write-log';
import { Button, Menu, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useLogWorld } from './log-world.ts';
import { templateIcons } from './template-icons.ts';

interface NewDecisionMenuProps {
  readonly isOpen: boolean;
  readonly onOpen: (isOpen: boolean) => void;
  readonly onAdded: (id: EntryId) => void;
}

/** Offers the three forms; choosing one begins a decision, which is there at once, also offline. */
export function NewDecisionMenu({ isOpen, onOpen, onAdded }: NewDecisionMenuProps) {
  const { open } = useLogWorld();
  const begin = (form: DecisionForm): void => {
    const [id] = addDecisions(open.ydoc, [beginDecision(form)]);
    if (id !== undefined) onAdded(id);
  };
  return (
    <Menu position="bottom-end" width={340} opened={isOpen} onChange={onOpen} returnFocus>
      <Menu.Target>
        <Button size="compact-md" fz="sm" aria-label="New decision">
          <IconPlus size={16} aria-hidden />
          <Text span inherit visibleFrom="sm" ml={6}>
            New decision
          </Text>
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {decisionTemplates.map(({ form, title, summary }) => {
          const Icon = templateIcons[form];
          return (
            <Menu.Item
              key={form}
              leftSection={<Icon size={18} stroke={1.6} aria-hidden />}
              onClick={() => begin(form)}
            >
              <Text size="sm" fw={500}>
                {title}
              </Text>
              <Text size="xs" c="dimmed">
                {summary}
              </Text>
            </Menu.Item>
          );
        })}
      </Menu.Dropdown>
    </Menu>
  );
}
