import { Kbd, Modal, Table } from '@mantine/core';
import { keyName } from '../../ui/key-name.ts';

interface ShortcutGroup {
  readonly name: string;
  readonly shortcuts: readonly (readonly [keys: string, does: string])[];
}

const shortcutGroups = (): ShortcutGroup[] => [
  {
    name: 'Everywhere',
    shortcuts: [
      [`${keyName('mod')} K`, 'Go to, create, act'],
      ['?', 'This list'],
      ['Esc', 'Close what is open on top'],
    ],
  },
  {
    name: 'In the list of agreements',
    shortcuts: [
      ['↑ ↓', 'From title to title'],
      ['Enter', 'Open'],
      ['F2', 'Rename'],
      ['Delete', 'Archive'],
    ],
  },
  {
    name: 'In an agreement',
    shortcuts: [
      [`${keyName('mod')} B`, 'Bold'],
      [`${keyName('mod')} I`, 'Italic'],
      [`${keyName('mod')} U`, 'Underline'],
      [`${keyName('mod')} Z`, 'Undo our own last edit'],
      [`${keyName('mod')} Shift Z`, 'Redo it'],
      [`${keyName('mod')} ${keyName('alt')} 1`, 'Heading; 2 and 3 for the levels below'],
      ['/', 'Insert a block'],
      [`${keyName('mod')} ${keyName('alt')} M`, 'Comment on the selected words, or on the whole'],
      ['# space', 'Heading, as in Markdown; also - 1. [ ] >'],
    ],
  },
  {
    name: 'In the comments',
    shortcuts: [
      ['↑ ↓', 'From thread to thread, in the list'],
      ['J K', 'To the next thread, to the one before'],
      [`${keyName('mod')} Enter`, 'Send what is written'],
      ['Esc', 'Back to the list, then close the comments'],
    ],
  },
  {
    name: 'In playback',
    shortcuts: [
      ['Space', 'Play, pause'],
      ['← →', 'To the edit before, to the next'],
      ['Shift ← →', 'To the person before, to the next'],
      ['Home End', 'To the beginning, to the end'],
    ],
  },
  {
    name: 'In a comparison',
    shortcuts: [['J K', 'To the next change, to the one before']],
  },
  {
    name: 'In an open risk',
    shortcuts: [
      ['J K', 'To the next, to the one before'],
      ['1 to 5', 'Likelihood or impact, in its field'],
      [`${keyName('mod')} Z`, 'Undo our own last edit, in any field'],
      ['Esc', 'Close it, back to its row'],
    ],
  },
  {
    name: 'In an open decision',
    shortcuts: [
      ['J K', 'To the next, to the one before'],
      ['0 to 5', 'Points, in a cell of the matrix; arrows go on'],
      [`${keyName('mod')} Z`, 'Undo our own last edit, in any field'],
      ['Esc', 'Leave the field, then the decision, back to its row'],
    ],
  },
];

/** Every shortcut, in a window that Escape closes. */
export function ShortcutList({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  return (
    <Modal opened={isOpen} onClose={onClose} title="Shortcuts" size="md">
      {shortcutGroups().map((group) => (
        <Table key={group.name} captionSide="top" mb="md" withRowBorders={false} horizontalSpacing={0}>
          <Table.Caption ta="left" fw={500}>
            {group.name}
          </Table.Caption>
          <Table.Tbody>
            {group.shortcuts.map(([keys, does]) => (
              <Table.Tr key={keys}>
                <Table.Td>{does}</Table.Td>
                <Table.Td ta="right">
                  <Kbd style={{ whiteSpace: 'nowrap' }}>{keys}</Kbd>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      ))}
    </Modal>
  );
}
