import { agreementRoot } from './agreement-root.ts';
import { getSchema, type Extensions } from '@tiptap/core';
import { Blockquote } from '@tiptap/extension-blockquote';
import { Bold } from '@tiptap/extension-bold';
import { Document } from '@tiptap/extension-document';
import { HardBreak } from '@tiptap/extension-hard-break';
import { HorizontalRule } from '@tiptap/extension-horizontal-rule';
import { Italic } from '@tiptap/extension-italic';
import { BulletList, ListItem, ListKeymap, TaskList } from '@tiptap/extension-list';
import { Paragraph } from '@tiptap/extension-paragraph';
import { Strike } from '@tiptap/extension-strike';
import { TableRow } from '@tiptap/extension-table';
import { Text } from '@tiptap/extension-text';
import { Underline } from '@tiptap/extension-underline';
import type { Schema } from '@tiptap/pm/model';
import { AgreementHeading, AgreementOrderedList, AgreementTaskItem } from './block-nodes.ts';
import { AgreementHighlight } from './highlight-mark.ts';
import { AgreementLink } from './link-mark.ts';
import { AgreementTable, AgreementTableCell, AgreementTableHeader } from './table-nodes.ts';

/** The name of the root `Y.XmlFragment` that holds an agreement. */
export const AGREEMENT_ROOT = agreementRoot;

/**
 * Grows with every change of nodes, marks or attributes. A browser that knows an older one is refused before it
 * receives content: on opening it would delete for everyone what it does not know.
 */
export const AGREEMENT_SCHEMA_VERSION = 1;

/** What an agreement may contain, as Tiptap extensions: the browser's editor and the server build on the same list. */
export const agreementExtensions: Extensions = [
  Document,
  Paragraph,
  Text,
  HardBreak,
  AgreementHeading,
  BulletList,
  AgreementOrderedList,
  ListItem,
  TaskList,
  AgreementTaskItem,
  ListKeymap,
  AgreementTable,
  TableRow,
  AgreementTableHeader,
  AgreementTableCell,
  Blockquote,
  HorizontalRule,
  Bold,
  Italic,
  Underline,
  Strike,
  AgreementHighlight,
  AgreementLink,
];

/** The same as a ProseMirror schema, without an editor and without a browser. */
export const agreementSchema: Schema = getSchema(agreementExtensions);
