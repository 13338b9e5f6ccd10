import { templates } from '@entente/documents/templates/templates';
import type { TemplateName } from '@entente/protocol/api/documents';
import type { AllianceId, DocumentId } from '@entente/protocol/ids';
import { Button, Menu, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useCreateDocument } from '../../api/change-documents.ts';
import { showFailure } from '../../ui/show-failure.ts';

interface NewDocumentMenuProps {
  readonly allianceId: AllianceId;
  readonly onCreated: (id: DocumentId) => void;
  /** The quieter look, where it is one act among others. */
  readonly isQuiet?: boolean;
}

/** Offers the templates; choosing one creates the agreement. */
export function NewDocumentMenu({ allianceId, onCreated, isQuiet = false }: NewDocumentMenuProps) {
  const create = useCreateDocument(allianceId);
  const choose = (template: TemplateName, title: string): void =>
    create.mutate(
      { template, title },
      {
        onSuccess: ({ id }) => onCreated(id),
        onError: (error) => showFailure('The agreement was not created.', error),
      },
    );
  return (
    <Menu position={isQuiet ? 'bottom-start' : 'bottom-end'} width={360}>
      <Menu.Target>
        <Button
          variant={isQuiet ? 'default' : 'filled'}
          {...(isQuiet && { fullWidth: true, justify: 'flex-start' })}
          leftSection={<IconPlus size={16} aria-hidden />}
          loading={create.isPending}
        >
          New agreement
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {templates.map((template) => (
          <Menu.Item key={template.name} onClick={() => choose(template.name, template.title)}>
            <Text size="sm" fw={500}>
              {template.title}
            </Text>
            <Text size="xs" c="dimmed">
              {template.summary}
            </Text>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
