/** What records in Markdown become in a log, file by file, before anything is added. */
import type { ListedPerson } from '../csv/read-owner.ts';
import type { NewDecision } from '../log/write-log.ts';
import { normalWords } from '../csv/normal-words.ts';
import { parseRecord, RECORD_LENGTH } from './parse-record.ts';
import { readRecord } from './read-record.ts';
import { refuseRecord } from './refuse-record.ts';

/** A file as text. */
export interface RecordFile {
  /** With its folders, when it has any. */
  readonly name: string;
  readonly text: string;
}

/** One file: the decision that it becomes, or why it becomes none. */
export type FilePreview =
  | {
      readonly kind: 'decision';
      readonly name: string;
      readonly decision: NewDecision;
      /** What somebody must know before it is added, as sentences. */
      readonly notes: readonly string[];
    }
  | { readonly kind: 'unreadable'; readonly name: string; readonly why: string };

/** What the log and the alliance have already. */
export interface DecisionsContext {
  readonly people: readonly ListedPerson[];
  /** Decisions that are there: their title, and what they are called. */
  readonly present: readonly { readonly title: string; readonly name: string }[];
}

const baseName = (name: string): string => (name.split('/').at(-1) ?? name).slice(-190);

function previewFile({ name, text }: RecordFile, people: readonly ListedPerson[]): FilePreview {
  const refuse = (why: string): FilePreview => ({ kind: 'unreadable', name, why });
  if (text.trim() === '') return refuse('It is empty.');
  if (text.length > RECORD_LENGTH) return refuse('It is too long for a record.');
  const record = parseRecord(text);
  if (record === undefined) return refuse('It is nested too deep to be read.');
  const why = refuseRecord(name, record);
  if (why !== undefined) return refuse(why);
  return { kind: 'decision', name, ...readRecord(record, { origin: `import:${baseName(name)}`, people }) };
}

const nothing: DecisionsContext = { people: [], present: [] };

/**
 * Shows what each file becomes, in the order of their names, one at a time: a thousand records take seconds, and who
 * shows them must breathe in between. One whose title stands in the log, or in a file before, is said.
 */
export function* previewEach(
  files: readonly RecordFile[],
  { people, present }: DecisionsContext = nothing,
): Generator<FilePreview> {
  const known = new Map(present.map(({ title, name }) => [normalWords(title), name]));
  for (const file of files.toSorted((a, b) => a.name.localeCompare(b.name, 'en', { numeric: true }))) {
    const preview = previewFile(file, people);
    const key = preview.kind === 'decision' ? normalWords(preview.decision.title ?? '') : '';
    const twin = known.get(key);
    if (preview.kind === 'unreadable' || twin === undefined) yield preview;
    else yield { ...preview, notes: [...preview.notes, `${twin} has the same title.`] };
    if (key !== '' && twin === undefined) known.set(key, file.name);
  }
}

/** The same, all at once. */
export const previewDecisions = (
  files: readonly RecordFile[],
  context: DecisionsContext = nothing,
): FilePreview[] => [...previewEach(files, context)];
