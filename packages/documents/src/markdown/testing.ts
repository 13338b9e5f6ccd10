/** What the tests of records share. */
import type { UserId } from '@entente/protocol/ids';
import * as Y from 'yjs';
import { readLog } from '../log/read-log.ts';
import type { Decision } from '../log/decision.ts';
import { addDecisions } from '../log/write-log.ts';
import { previewDecisions, type FilePreview, type RecordFile } from './preview-decisions.ts';
import type { RecordNames } from './write-record.ts';

export const maya = '5f0c7a52-62a8-4d6a-9a0a-3d4f2c6f1a01' as UserId;
const people = [{ userId: maya, name: 'Maya Okafor', email: 'maya@northwind.example', firm: 'Northwind' }];

export const names: RecordNames = {
  owner: (owner) =>
    owner.kind === 'named' ? owner.name : (people.find(({ userId }) => userId === owner.userId)?.name ?? ''),
  link: ({ documentId }) => `Agreement ${documentId}`,
  decision: (id) => id,
};

export const preview = (files: readonly RecordFile[]): FilePreview[] =>
  previewDecisions(files, { people, present: [] });

/** A log of the decisions that files become. */
export function logOf(files: readonly FilePreview[]): Y.Doc {
  const ydoc = new Y.Doc();
  addDecisions(
    ydoc,
    files.flatMap((file) => (file.kind === 'decision' ? [file.decision] : [])),
  );
  return ydoc;
}

export const decisionsIn = (ydoc: Y.Doc): Decision[] =>
  readLog(ydoc).entries.filter((entry) => entry.kind === 'decision');

/** The one decision that a text becomes, as a log shows it. */
export function decisionOf(text: string, name = 'record.md'): Decision {
  const files = preview([{ name, text }]);
  const [decision] = decisionsIn(logOf(files));
  if (decision === undefined) throw new Error(JSON.stringify(files));
  return decision;
}

/** Why a text becomes none. */
export function whyNot(text: string, name = 'record.md'): string {
  const [file] = preview([{ name, text }]);
  return file?.kind === 'unreadable' ? file.why : 'It is a decision.';
}

/** What must be known of the one decision that a text becomes. */
export function notesOf(text: string): readonly string[] {
  const [file] = preview([{ name: 'record.md', text }]);
  return file?.kind === 'decision' ? file.notes : [];
}
