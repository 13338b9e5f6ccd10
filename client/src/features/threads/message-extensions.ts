/** What a message may consist of, as an editor: the nodes and marks of `@entente/protocol/message/content`, and no others. */
import { richExtensions } from '@entente/documents/entries/rich-schema';
import { Mark, Node, type Extensions } from '@tiptap/core';
import { Placeholder, UndoRedo } from '@tiptap/extensions';
import { PasteLink } from '../../editor/paste-link.ts';
import { MentionMenu } from './mention-menu.ts';
import type { MentionMenuState } from './mention-menu-state.ts';
import { MentionNode } from './mention-node.ts';

/** Of entries, and not of messages. */
const unwanted = new Set(['underline', 'strike']);

const Code = Mark.create({
  name: 'code',
  excludes: '_',
  code: true,
  exitable: true,
  parseHTML: () => [{ tag: 'code' }],
  renderHTML: () => ['code', 0],
  addKeyboardShortcuts() {
    return { 'Mod-e': () => this.editor.commands.toggleMark(this.name) };
  },
});

const CodeBlock = Node.create({
  name: 'codeBlock',
  group: 'block',
  content: 'text*',
  marks: '',
  code: true,
  defining: true,
  parseHTML: () => [{ tag: 'pre', preserveWhitespace: 'full' }],
  renderHTML: () => ['pre', ['code', 0]],
  addKeyboardShortcuts() {
    return {
      'Mod-Alt-c': () => this.editor.commands.toggleNode(this.name, 'paragraph'),
      Enter: () => this.editor.isActive(this.name) && this.editor.commands.insertContent('\n'),
      'Shift-Enter': () => this.editor.isActive(this.name) && this.editor.commands.exitCode(),
    };
  },
});

/** The extensions of the editor of one message. */
export const createMessageExtensions = (placeholder: string, mentions: MentionMenuState): Extensions => [
  ...richExtensions.filter(({ name }) => !unwanted.has(name)),
  Code,
  CodeBlock,
  MentionNode,
  MentionMenu.configure({ menu: mentions }),
  PasteLink,
  UndoRedo,
  Placeholder.configure({ placeholder }),
];
