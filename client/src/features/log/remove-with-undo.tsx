import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import type * as Y from 'yjs';
import { entryUndoOf } from '../../entries/entry-undo.ts';

/** Long enough to notice and reach for. */
const UNDO_MS = 12_000;

/** Takes back one step of our history, whatever came after it. */
function undoStep(undo: Y.UndoManager, step: unknown): void {
  const at = undo.undoStack.findIndex((one) => one === step);
  const [found] = at === -1 ? [] : undo.undoStack.splice(at, 1);
  if (found === undefined) return;
  undo.undoStack.push(found);
  undo.undo();
}

/**
 * Takes something away and offers to bring it back.
 * @param words what has happened, such as *Option removed: Two desks*
 */
export function removeWithUndo(ydoc: Y.Doc, words: string, remove: () => void): void {
  const undo = entryUndoOf(ydoc);
  undo.stopCapturing();
  remove();
  undo.stopCapturing();
  const step = undo.undoStack.at(-1);
  const id = notifications.show({
    autoClose: UNDO_MS,
    role: 'status',
    message: (
      <Group justify="space-between" wrap="nowrap">
        <Text size="sm" lineClamp={2}>
          {words}
        </Text>
        <Button
          size="xs"
          variant="default"
          onClick={() => {
            notifications.hide(id);
            undoStep(undo, step);
          }}
        >
          Undo
        </Button>
      </Group>
    ),
  });
}
