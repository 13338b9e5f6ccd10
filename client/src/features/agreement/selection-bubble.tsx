import { useEditorState, type Editor } from '@tiptap/react';
import { useEffect, useMemo } from 'react';
import { createPortal } from 'react-dom';
import { CommentButton } from '../../editor/comment-button.tsx';
import type { BubbleState } from './bubble-state.ts';
import { EditorButton } from './editor-button.tsx';
import { HighlightMenu } from './highlight-menu.tsx';
import { LinkCard } from './link-card.tsx';
import { LinkForm } from './link-form.tsx';
import classes from './menus.module.css';
import { markActions } from './text-actions.ts';
import { linkAction } from './link-action.ts';
import { useLive } from '../../sync/use-open-document.ts';

interface Place {
  readonly isSelected: boolean;
  readonly href: string;
}

function readPlace(editor: Editor): Place {
  const href: unknown = editor.getAttributes('link')['href'];
  return { isSelected: !editor.state.selection.empty, href: typeof href === 'string' ? href : '' };
}

interface SelectionBubbleProps {
  readonly editor: Editor;
  readonly bubble: BubbleState;
  readonly isEditable: boolean;
  /** Begins a thread on the selected words; undefined where the reader may not. */
  readonly onComment: (() => void) | undefined;
}

function BubbleContent({ editor, bubble, isEditable, onComment }: SelectionBubbleProps) {
  const comment =
    onComment &&
    ((): void => {
      bubble.dismiss(editor);
      onComment();
    });
  const place = useEditorState({ editor, selector: () => readPlace(editor) });
  const isEditingLink = useLive(bubble.isEditingLink);
  const link = useMemo(() => linkAction(bubble), [bubble]);
  useEffect(() => {
    // What is shown has another size; the editor places the menu anew.
    if (!editor.isDestroyed) editor.view.dispatch(editor.state.tr.setMeta('bubbleMenu', 'updatePosition'));
  }, [editor, isEditingLink, place.isSelected]);
  if (!isEditable) return comment && <CommentButton onComment={comment} />;
  if (isEditingLink) return <LinkForm editor={editor} bubble={bubble} />;
  if (!place.isSelected && place.href !== '') {
    return <LinkCard editor={editor} bubble={bubble} href={place.href} />;
  }
  return (
    <>
      {markActions.map((action) => (
        <EditorButton key={action.label} editor={editor} action={action} />
      ))}
      <HighlightMenu editor={editor} />
      <EditorButton editor={editor} action={link} />
      {comment && <CommentButton onComment={comment} />}
    </>
  );
}

/** The address field closes when the focus leaves it, back to the text or anywhere else. */
function useLeaving(editor: Editor, bubble: BubbleState) {
  useEffect(() => {
    const { element } = bubble;
    const forget = () => bubble.forgetLink();
    const leave = ({ relatedTarget }: FocusEvent) => {
      const isInside =
        relatedTarget instanceof Node &&
        (element.contains(relatedTarget) || relatedTarget === editor.view.dom);
      if (!isInside && bubble.isEditingLink.read() && !editor.isDestroyed) bubble.dismiss(editor);
    };
    editor.on('focus', forget);
    element.addEventListener('focusout', leave);
    return () => {
      editor.off('focus', forget);
      element.removeEventListener('focusout', leave);
    };
  }, [editor, bubble]);
}

/** What floats at selected words and at links. The editor places it; React only fills it. */
export function SelectionBubble(props: SelectionBubbleProps) {
  const { editor, bubble } = props;
  useLeaving(editor, bubble);
  return createPortal(
    <fieldset className={classes['bubble']} aria-label="Selected words">
      <BubbleContent {...props} />
    </fieldset>,
    bubble.element,
  );
}
