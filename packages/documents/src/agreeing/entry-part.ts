import type * as Y from 'yjs';
import type { Json } from '../canonical/canonical-json.ts';
import { contentOf } from '../canonical/content-of.ts';
import type { NoPart, Part } from './part.ts';

type Fields = Readonly<Record<string, Json | undefined>>;

/**
 * What is agreed to of a risk: what it is, how it is scored and how we answer it. Its status, its days and its category
 * are how we work on it and go on.
 */
const riskFields = [
  'kind',
  'id',
  'number',
  'title',
  'description',
  'likelihood',
  'impact',
  'response',
  'mitigation',
  'owner',
] as const;

const isFields = (value: Json | undefined): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function findEntry(content: Json, id: string): Fields | undefined {
  const entries = isFields(content) ? content['entries'] : undefined;
  if (!Array.isArray(entries)) return undefined;
  return (entries as readonly Json[]).filter(isFields).find((entry) => entry['id'] === id);
}

const textIn = (value: Json | undefined): string => (typeof value === 'string' ? value : '');

const numberIn = (entry: Fields): string => (typeof entry['number'] === 'number' ? `${entry['number']}` : '');

/** The words of a rich text as canonical content has it. */
const hasWords = (value: Json | undefined): boolean =>
  Array.isArray(value)
    ? (value as readonly Json[]).some(hasWords)
    : isFields(value) && (textIn(value['text']).trim() !== '' || hasWords(value['content']));

function riskWhy(risk: Fields): NoPart | undefined {
  if (risk['status'] === 'closed') return 'closed';
  if (textIn(risk['title']).trim() === '') return 'empty';
  return risk['likelihood'] === undefined || risk['impact'] === undefined ? 'unscored' : undefined;
}

function decisionWhy(decision: Fields): NoPart | undefined {
  if (decision['state'] === 'withdrawn') return 'withdrawn';
  const says = textIn(decision['title']).trim() !== '' || hasWords(decision['statement']);
  return says ? undefined : 'empty';
}

function whyNot(kind: 'register' | 'log', entry: Fields): NoPart | undefined {
  if (entry['kind'] === 'unreadable') return 'unreadable';
  if (typeof entry['number'] !== 'number') return 'unnumbered';
  return kind === 'register' ? riskWhy(entry) : decisionWhy(entry);
}

/**
 * What is agreed to of an entry, out of its canonical content (AF2). A decision without its state: that is its way to an
 * agreement, and no part of what is agreed.
 */
export function contentOfEntry(kind: 'register' | 'log', entry: Fields): Fields {
  if (kind === 'register') return Object.fromEntries(riskFields.map((field) => [field, entry[field]]));
  const { state: _, ...rest } = entry;
  return rest;
}

/** The exact content of one entry; see `partOf`. */
export function entryPart(kind: 'register' | 'log', ydoc: Y.Doc, id: string): Part | NoPart {
  const entry = findEntry(contentOf(kind, ydoc), id);
  if (entry === undefined) return 'not_there';
  const why = whyNot(kind, entry);
  if (why !== undefined) return why;
  return {
    title: textIn(entry['title']),
    place: `${kind === 'register' ? 'R' : 'D'}-${numberIn(entry)}`,
    content: contentOfEntry(kind, entry) as Json,
    spans: [id],
    supersedes: kind === 'log' ? textIn(entry['supersedes']) || undefined : undefined,
  };
}
