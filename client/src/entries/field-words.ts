/** The words for fields of entries and their values, as a history tells them. */
import type { ProseMirrorJSON } from '@entente/documents/agreement/content-json';
import type { Json } from '@entente/documents/canonical/canonical-json';
import type { Compared } from '@entente/documents/compare/compared';
import { readOwner } from '@entente/documents/entries/owner';
import type { Step } from '@entente/documents/entries/values';
import { impactWords, likelihoodWords, wordOf } from '@entente/documents/register/score';
import type { Member } from '@entente/protocol/api/people';
import { describeOwner } from './alliance-people.ts';

/** What values refer to. */
export interface FieldContext {
  readonly members: readonly Member[];
  /** Names of categories by id, of both contents that are compared. */
  readonly categories: ReadonlyMap<string, string>;
}

const names: Readonly<Record<string, string>> = {
  title: 'Title',
  description: 'Description',
  mitigation: 'Mitigation',
  category: 'Category',
  likelihood: 'Likelihood',
  impact: 'Impact',
  response: 'Response',
  owner: 'Owner',
  dueOn: 'Due',
  reviewOn: 'Review',
  status: 'Status',
  mergedInto: 'Merged into',
  origin: 'Origin',
  links: 'Links',
  form: 'Form',
  state: 'State',
  statement: 'What we decide',
  context: 'Context',
  reasons: 'Reasons',
  dissent: 'Dissent',
  decider: 'Who has the right to decide',
  consulted: 'Who was consulted',
  chosen: 'Chosen option',
  options: 'Options',
  criteria: 'Criteria',
  decidedOn: 'Decided on',
  supersedes: 'Is to replace',
  tags: 'Tags',
  why: 'Why it cannot be read',
  number: 'Number',
};

const parts: Readonly<Record<string, string>> = {
  option: 'An option',
  criterion: 'A criterion',
  link: 'A link',
  tag: 'A tag',
};

/** What a part of an entry is called: a text, or one of several, such as *An option*. */
export const partName = (part: string): string => parts[part] ?? fieldName(part);

/** What a field is called. */
export const fieldName = (field: string): string => names[field] ?? field;

const day = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeZone: 'UTC' });

const isStep = (value: Json): value is Step => typeof value === 'number' && value >= 1 && value <= 5;

function wordsOfList(field: string, list: readonly Json[]): string {
  if (field === 'tags') return list.filter((tag) => typeof tag === 'string').join(', ');
  const word = field === 'links' ? 'link' : field === 'options' ? 'option' : 'criterion';
  return `${list.length} ${list.length === 1 ? word : word === 'criterion' ? 'criteria' : `${word}s`}`;
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** Whether a value says nothing: none, no words, an empty list. */
export const isEmpty = (value: Json | undefined): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);

const saysSomething = ({ text, content = [] }: ProseMirrorJSON): boolean =>
  (text !== undefined && text !== '') || content.some(saysSomething);

/** Whether words stand in a block of a comparison, however deep. */
export const hasWords = (one: Compared): boolean =>
  one.change === 'line'
    ? one.runs.length > 0
    : one.change === 'within'
      ? one.children.some(hasWords)
      : saysSomething(one.node);

function dateWords(value: string): string {
  const date = new Date(`${value}T00:00:00Z`);
  // What an entry once held may be anything.
  return Number.isNaN(date.getTime()) ? value : day.format(date);
}

/** A value in words; *nothing* where there is none. */
export function valueWords(field: string, value: Json | undefined, context: FieldContext): string {
  if (value === undefined || value === null || value === '') return 'nothing';
  if (field === 'likelihood' && isStep(value)) return `${value} ${wordOf(likelihoodWords, value)}`;
  if (field === 'impact' && isStep(value)) return `${value} ${wordOf(impactWords, value)}`;
  if (Array.isArray(value)) return wordsOfList(field, value as readonly Json[]);
  if (typeof value !== 'string') return String(value as number | boolean);
  if (field === 'category') return context.categories.get(value) ?? 'a category that is gone';
  if (field === 'owner') {
    const owner = readOwner(value);
    return owner ? describeOwner(owner, { members: context.members, firms: [] }).name : 'nothing';
  }
  if (field.endsWith('On')) return dateWords(value);
  return field === 'mergedInto' || field === 'chosen' || field === 'supersedes'
    ? 'another one'
    : capital(value);
}
