import { addDecisions } from '@entente/documents/log/write-log';
import { beginDecision } from '@entente/documents/log/templates';
import type { EntryId } from '@entente/documents/entries/entry-id';
import { addRisks } from '@entente/documents/register/write-register';
import type * as Y from 'yjs';
import type { BecomeKind } from '../../features/threads/becoming.ts';
import {
  quoteMessage,
  taskOfMessage,
  titleOfMessage,
  type QuotedMessage,
} from '../../features/threads/quote-message.ts';

/** What is made of which message, and in what. */
export interface Making {
  readonly kind: BecomeKind;
  readonly ydoc: Y.Doc;
  readonly quoted: QuotedMessage;
  /** Of a task: a ProseMirror position in the clause that it belongs to. */
  readonly at: number | undefined;
}

const doc = (content: ReturnType<typeof quoteMessage>) => ({ type: 'doc', content });

function makeDecision(ydoc: Y.Doc, quoted: QuotedMessage): EntryId | undefined {
  const begun = beginDecision('plain');
  const asked = typeof begun.context === 'object' ? (begun.context.content ?? []) : [];
  const context = doc([...quoteMessage(quoted), ...asked]);
  return addDecisions(ydoc, [{ ...begun, title: titleOfMessage(quoted.content), context }])[0];
}

function makeRisk(ydoc: Y.Doc, quoted: QuotedMessage): EntryId | undefined {
  const description = doc(quoteMessage(quoted));
  return addRisks(ydoc, [{ title: titleOfMessage(quoted.content), description }])[0];
}

/** Makes a risk, a decision or a task of a message, as *New risk* and its like make them. @returns its id */
export async function makeOfMessage({ kind, ydoc, quoted, at }: Making): Promise<EntryId | undefined> {
  switch (kind) {
    case 'risk':
      return makeRisk(ydoc, quoted);
    case 'decision':
      return makeDecision(ydoc, quoted);
    case 'task': {
      // The schema of agreements is half an editor: registers and logs do without it until somebody makes a task.
      const { addTask } = await import('@entente/documents/agreement/add-task');
      return addTask(ydoc, { at, words: taskOfMessage(quoted) });
    }
  }
}
