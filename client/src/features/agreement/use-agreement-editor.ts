import { useEditor, type Editor } from '@tiptap/react';
import { useEffect, useState } from 'react';
import { SuggestionMenu } from '../../editor/suggestion-menu.ts';
import type { OpenDocument } from '../../sync/open-document.ts';
import { BubbleState } from './bubble-state.ts';
import { cleanPastedHtml } from './clean-pasted-html.ts';
import { createEditorExtensions, type EditorMenus } from './editor-extensions.ts';
import type { SlashItem } from './slash-items.ts';

interface Parts extends EditorMenus {
  readonly extensions: ReturnType<typeof createEditorExtensions>;
}

function createParts(document: OpenDocument): Parts {
  const menus = { bubble: new BubbleState(), slash: new SuggestionMenu<SlashItem>() };
  return { ...menus, extensions: createEditorExtensions(document, menus) };
}

/** The editor of one open document, for as long as the component lives. Give the component the document's id as its key. */
export function useAgreementEditor(
  document: OpenDocument,
  isEditable: boolean,
): EditorMenus & { editor: Editor } {
  const [parts] = useState(() => createParts(document));
  const editor = useEditor({
    extensions: parts.extensions,
    editable: isEditable,
    shouldRerenderOnTransaction: false,
    editorProps: {
      transformPastedHTML: cleanPastedHtml,
      attributes: {
        class: 'agreement-text',
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': 'Text of the agreement',
        spellcheck: 'true',
      },
    },
  });
  useEffect(() => {
    editor.setEditable(isEditable, false);
  }, [editor, isEditable]);
  return { ...parts, editor };
}
