import { ActionIcon, Text, TextInput, Tooltip } from '@mantine/core';
import { IconCheck, IconLinkOff } from '@tabler/icons-react';
import { completeHref, isAllowedHref } from '@entente/documents/agreement/link-href';
import type { Editor } from '@tiptap/react';
import { useEffect, useRef, useState, type SyntheticEvent } from 'react';
import type { BubbleState } from './bubble-state.ts';
import classes from './menus.module.css';

function readHref(editor: Editor): string {
  const href: unknown = editor.getAttributes('link')['href'];
  return typeof href === 'string' ? href : '';
}

/** The address of a link, edited where the link stands. Enter keeps it, Escape leaves it as it was. */
export function LinkForm({ editor, bubble }: { editor: Editor; bubble: BubbleState }) {
  const [before] = useState(() => readHref(editor));
  const [typed, setTyped] = useState(before);
  const [isRefused, setRefused] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.select(), []);
  useEffect(() => {
    if (isRefused) editor.view.dispatch(editor.state.tr.setMeta('bubbleMenu', 'updatePosition'));
  }, [editor, isRefused]);

  const remove = () => {
    editor.chain().extendMarkRange('link').unsetLink().run();
    bubble.leaveLink(editor);
  };
  const keep = (event: SyntheticEvent) => {
    event.preventDefault();
    const href = completeHref(typed);
    if (href === '') return remove();
    if (!isAllowedHref(href)) return setRefused(true);
    editor.chain().setLink({ href }).run();
    bubble.leaveLink(editor);
  };
  return (
    <form className={classes['form']} onSubmit={keep}>
      <TextInput
        className={classes['field']}
        size="xs"
        aria-label="Address of the link"
        placeholder="Paste or type an address"
        inputMode="url"
        autoComplete="off"
        spellCheck={false}
        ref={field}
        value={typed}
        error={isRefused}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setRefused(false);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Escape') bubble.leaveLink(editor);
        }}
      />
      <Tooltip label="Keep the link">
        <ActionIcon type="submit" variant="subtle" color="gray" size={32} aria-label="Keep the link">
          <IconCheck size={18} stroke={1.6} aria-hidden />
        </ActionIcon>
      </Tooltip>
      {before !== '' && (
        <Tooltip label="Remove the link">
          <ActionIcon variant="subtle" color="gray" size={32} aria-label="Remove the link" onClick={remove}>
            <IconLinkOff size={18} stroke={1.6} aria-hidden />
          </ActionIcon>
        </Tooltip>
      )}
      {isRefused && (
        <Text className={classes['problem']} size="xs" c="red" role="alert">
          Links begin with https:// or mailto:
        </Text>
      )}
    </form>
  );
}
