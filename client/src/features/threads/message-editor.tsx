import type { MessageContent } from '@entente/protocol/message/content';
import { messageContent } from '@entente/protocol/message/message-content';
import { Button, Group, Text } from '@mantine/core';
import { EditorContent, useEditor, useEditorState, type Editor, type JSONContent } from '@tiptap/react';
import { useEffect, useState, type KeyboardEvent } from 'react';
import { keyName } from '../../ui/key-name.ts';
import { MentionList } from './mention-list.tsx';
import { createMessageExtensions } from './message-extensions.ts';
import { MentionMenuState } from './mention-menu-state.ts';
import classes from './message.module.css';
import { MessageTools } from './message-tools.tsx';
import { useThreadWorld } from './thread-world.ts';

interface MessageEditorProps {
  /** Such as *Reply*, as a screen reader says it. */
  readonly label: string;
  readonly placeholder: string;
  /** On the button. */
  readonly act: string;
  /** What stands in it at first. */
  readonly first: MessageContent | undefined;
  readonly isFocused?: boolean;
  readonly onSend: (content: MessageContent) => void;
  /** What is written so far, with every change; undefined while it says nothing. */
  readonly onDraft?: (content: MessageContent | undefined) => void;
  /** Leaves without sending. */
  readonly onCancel?: () => void;
}

/** What was written, as it travels; or why it cannot. */
const read = (editor: Editor) => messageContent.safeParse(editor.getJSON());

function useMentions(): MentionMenuState {
  const { mentionables } = useThreadWorld();
  const [menu] = useState(() => new MentionMenuState());
  // Risks, decisions and clauses are read when the list is asked for.
  useEffect(() => menu.offer(mentionables), [menu, mentionables]);
  return menu;
}

/** A field for one message: marks, lists, code, links and mentions. Ctrl/⌘-Enter sends. */
export function MessageEditor(props: MessageEditorProps) {
  const { label, placeholder, act, first, isFocused = false, onSend, onDraft, onCancel } = props;
  const mentions = useMentions();
  const [why, setWhy] = useState<string>();
  const editor = useEditor({
    extensions: useState(() => createMessageExtensions(placeholder, mentions))[0],
    // The types of the editor take no lists that are only read.
    content: (first as JSONContent | undefined) ?? null,
    autofocus: isFocused ? 'end' : false,
    shouldRerenderOnTransaction: false,
    onUpdate({ editor: changed }) {
      setWhy(undefined);
      onDraft?.(read(changed).data);
    },
    editorProps: {
      attributes: {
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': label,
        class: classes.field ?? '',
      },
    },
  });
  const isEmpty = useEditorState({ editor, selector: () => editor.getText().trim() === '' });
  const send = (): void => {
    const content = read(editor);
    if (!content.success) return isEmpty ? undefined : setWhy(content.error.issues[0]?.message);
    editor.commands.clearContent();
    onDraft?.(undefined);
    onSend(content.data);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && (event.metaKey || event.ctrlKey)) {
      event.preventDefault();
      send();
    }
    if (event.key === 'Escape' && !event.defaultPrevented && onCancel) {
      event.preventDefault();
      event.stopPropagation();
      onCancel();
    }
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- keys of the field and of its buttons
    <div className={classes.editor} onKeyDownCapture={onKeyDown}>
      <EditorContent editor={editor} />
      {why !== undefined && (
        <Text role="alert" size="xs" c="var(--mantine-color-error)" px={8}>
          {why}
        </Text>
      )}
      <div className={classes.editorFoot}>
        <MessageTools editor={editor} />
        <Group gap={4} wrap="nowrap">
          {onCancel && (
            <Button size="compact-xs" variant="subtle" color="gray" onClick={onCancel}>
              Cancel
            </Button>
          )}
          <Button
            size="compact-xs"
            // Never disabled: that would throw the focus away.
            aria-disabled={isEmpty || undefined}
            data-quiet={isEmpty || undefined}
            className={classes.send ?? ''}
            title={`${keyName('mod')} Enter`}
            // The focus stays in the field, where one writes on.
            onMouseDown={(event) => event.preventDefault()}
            onClick={send}
          >
            {act}
          </Button>
        </Group>
      </div>
      <MentionList editor={editor} menu={mentions} />
    </div>
  );
}
