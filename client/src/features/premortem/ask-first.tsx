import { Button, Group, Popover, Text, type ButtonProps } from '@mantine/core';
import { useState, type ReactNode } from 'react';

interface AskFirstProps {
  readonly children: ReactNode;
  /** What will be so afterwards. */
  readonly question: string;
  readonly yes: string;
  readonly no: string;
  /** False when it is plain that it is meant: then nothing is asked. */
  readonly isAsked?: boolean;
  readonly button: Pick<ButtonProps, 'variant' | 'disabled' | 'loading' | 'leftSection'>;
  readonly onYes: () => void;
}

/** A button for what cannot be undone and concerns everybody: it asks once more, beside the button. */
export function AskFirst({ children, question, yes, no, isAsked = true, button, onYes }: AskFirstProps) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <Popover
      opened={isOpen && isAsked}
      onChange={setIsOpen}
      position="bottom-end"
      width={300}
      shadow="md"
      radius="md"
      trapFocus
      returnFocus
      withRoles
    >
      <Popover.Target>
        <Button {...button} onClick={() => (isAsked ? setIsOpen(!isOpen) : onYes())}>
          {children}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Text size="sm">{question}</Text>
        <Group justify="flex-end" gap="xs" mt="sm">
          <Button size="xs" variant="default" onClick={() => setIsOpen(false)}>
            {no}
          </Button>
          <Button
            size="xs"
            onClick={() => {
              setIsOpen(false);
              onYes();
            }}
          >
            {yes}
          </Button>
        </Group>
      </Popover.Dropdown>
    </Popover>
  );
}
