import { getSchema, type Extensions } from '@tiptap/core';
import { Bold } from '@tiptap/extension-bold';
import { Document } from '@tiptap/extension-document';
import { HardBreak } from '@tiptap/extension-hard-break';
import { Italic } from '@tiptap/extension-italic';
import { BulletList, ListItem, ListKeymap } from '@tiptap/extension-list';
import { Paragraph } from '@tiptap/extension-paragraph';
import { Strike } from '@tiptap/extension-strike';
import { Text } from '@tiptap/extension-text';
import { Underline } from '@tiptap/extension-underline';
import type { Schema } from '@tiptap/pm/model';
import { AgreementOrderedList } from '../agreement/block-nodes.ts';
import { AgreementLink } from '../agreement/link-mark.ts';

/** What a rich text of an entry may contain, as Tiptap extensions: paragraphs, lists and marks, no clauses and no tables. */
export const richExtensions: Extensions = [
  Document,
  Paragraph,
  Text,
  HardBreak,
  BulletList,
  AgreementOrderedList,
  ListItem,
  ListKeymap,
  Bold,
  Italic,
  Underline,
  Strike,
  AgreementLink,
];

/** The same as a ProseMirror schema, without an editor and without a browser. */
export const richSchema: Schema = getSchema(richExtensions);
