import { ActionIcon, Tooltip } from '@mantine/core';
import { IconExternalLink, IconLinkOff, IconPencil } from '@tabler/icons-react';
import { isAllowedHref } from '@entente/documents/agreement/link-href';
import type { Editor } from '@tiptap/react';
import type { BubbleState } from './bubble-state.ts';
import { keepSelection } from './editor-button.tsx';
import classes from './menus.module.css';

/** Where the link at the cursor leads, with what can be done about it. */
export function LinkCard({ editor, bubble, href }: { editor: Editor; bubble: BubbleState; href: string }) {
  return (
    <>
      <span className={classes['address']} title={href}>
        {href.replace(/^https:\/\/|^mailto:/, '')}
      </span>
      {isAllowedHref(href) && (
        <Tooltip label="Open in a new tab">
          <ActionIcon
            component="a"
            href={href}
            target="_blank"
            rel="noopener noreferrer nofollow"
            variant="subtle"
            color="gray"
            size={32}
            aria-label="Open in a new tab"
          >
            <IconExternalLink size={18} stroke={1.6} aria-hidden />
          </ActionIcon>
        </Tooltip>
      )}
      <Tooltip label="Edit the link">
        <ActionIcon
          variant="subtle"
          color="gray"
          size={32}
          aria-label="Edit the link"
          onMouseDown={keepSelection}
          onClick={() => bubble.editLink(editor)}
        >
          <IconPencil size={18} stroke={1.6} aria-hidden />
        </ActionIcon>
      </Tooltip>
      <Tooltip label="Remove the link">
        <ActionIcon
          variant="subtle"
          color="gray"
          size={32}
          aria-label="Remove the link"
          onMouseDown={keepSelection}
          onClick={() => editor.chain().focus().unsetLink().run()}
        >
          <IconLinkOff size={18} stroke={1.6} aria-hidden />
        </ActionIcon>
      </Tooltip>
    </>
  );
}
