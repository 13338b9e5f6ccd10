import type { DocumentId } from '@entente/protocol/ids';
import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useArchiveDocument, useBringBackDocument } from '../../api/change-documents.ts';
import { showFailure } from '../../ui/show-failure.ts';

interface Named {
  readonly id: DocumentId;
  readonly title: string;
}

/** Long enough to notice and reach for. */
const UNDO_MS = 12_000;

function offerUndo(title: string, onUndo: () => void): void {
  const id = notifications.show({
    autoClose: UNDO_MS,
    role: 'status',
    message: (
      <Group justify="space-between" wrap="nowrap">
        <Text size="sm" lineClamp={2}>
          Archived: {title}
        </Text>
        <Button
          size="xs"
          variant="default"
          onClick={() => {
            notifications.hide(id);
            onUndo();
          }}
        >
          Undo
        </Button>
      </Group>
    ),
  });
}

/** Puts documents away, with a way back, and brings them back. */
export function useArchiving() {
  const archiving = useArchiveDocument();
  const bringing = useBringBackDocument();
  const bringBack = (document: Named): void =>
    bringing.mutate(document.id, {
      onError: (error) => showFailure('The agreement is still archived.', error),
    });
  const archive = (document: Named): void =>
    archiving.mutate(document.id, {
      onSuccess: () => offerUndo(document.title, () => bringBack(document)),
      onError: (error) => showFailure('The agreement was not archived.', error),
    });
  return { archive, bringBack };
}
