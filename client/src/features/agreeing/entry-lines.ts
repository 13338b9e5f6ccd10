import type { ProseMirrorJSON } from '@entente/documents/agreement/content-json';
import { readOwner } from '@entente/documents/entries/owner';
import { impactWords, likelihoodWords } from '@entente/documents/register/score';
import { dayWords } from './part-words.ts';

type Fields = Readonly<Record<string, unknown>>;

/** One line of a fixed decision or risk: what it is called and what it says. */
export type EntryLine =
  | { readonly name: string; readonly words: string }
  | { readonly name: string; readonly rich: readonly ProseMirrorJSON[]; readonly field: string };

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const names: readonly (readonly [field: string, name: string])[] = [
  ['statement', 'What we decide'],
  ['description', 'What it is'],
  ['likelihood', 'Likelihood'],
  ['impact', 'Impact'],
  ['score', 'Score'],
  ['response', 'Response'],
  ['mitigation', 'What we do about it'],
  ['owner', 'Owner'],
  ['context', 'Context'],
  ['options', 'Options'],
  ['reasons', 'Reasons'],
  ['dissent', 'Dissent'],
  ['decider', 'Who has the right to decide'],
  ['consulted', 'Who was consulted'],
  ['criteria', 'Criteria'],
  ['decidedOn', 'Decided on'],
  ['reviewOn', 'Review'],
  ['tags', 'Tags'],
];

const nameIn = (value: unknown): string =>
  isFields(value) && typeof value['name'] === 'string' ? value['name'] : String(value);

const hasWords = ({ text = '', content = [] }: ProseMirrorJSON): boolean =>
  text.trim() !== '' || content.some(hasWords);

function wordsOf(field: string, value: unknown): string {
  if (Array.isArray(value)) return value.map(nameIn).join(', ');
  if (typeof value === 'number') {
    const words = { likelihood: likelihoodWords, impact: impactWords }[field];
    return words === undefined ? `${value}` : `${value} ${words[value - 1] ?? ''}`;
  }
  if (typeof value !== 'string') return '';
  if (field === 'response') return `${value.charAt(0).toUpperCase()}${value.slice(1)}`;
  return field.endsWith('On') ? dayWords(value) : value;
}

function richIn(value: unknown): readonly ProseMirrorJSON[] | undefined {
  if (!isFields(value) || value['type'] !== 'doc') return undefined;
  const { content = [] } = value as unknown as ProseMirrorJSON;
  return content;
}

/** What stands in an option beside its name. */
function optionLines(option: unknown): EntryLine[] {
  if (!isFields(option)) return [];
  return (['pros', 'cons'] as const).flatMap((field): EntryLine[] => {
    const rich = richIn(option[field]) ?? [];
    const name = `${nameIn(option)}: ${field === 'pros' ? 'for it' : 'against it'}`;
    return rich.some(hasWords) ? [{ name, rich, field }] : [];
  });
}

function chosenLine({ chosen, options }: Fields): EntryLine[] {
  if (typeof chosen !== 'string' || !Array.isArray(options)) return [];
  const found = (options as readonly unknown[]).find((one) => isFields(one) && one['id'] === chosen);
  return found === undefined ? [] : [{ name: 'Chosen option', words: nameIn(found) }];
}

/** What people are called, by their ids. */
export type Names = ReadonlyMap<string, string>;

/** A fixed entry with what follows from its fields, in words. */
function completed(content: Fields, people: Names): Fields {
  const { likelihood, impact, owner } = content;
  const accountable = typeof owner === 'string' ? readOwner(owner) : undefined;
  const name =
    accountable?.kind === 'member' ? (people.get(accountable.userId) ?? 'Somebody') : accountable?.name;
  const score = Number(likelihood) * Number(impact);
  return { ...content, owner: name, score: Number.isFinite(score) ? `${score} of 25` : undefined };
}

/**
 * What a fixed decision or risk says, line by line, without what is empty.
 * @param fixed as canonical JSON has it
 */
export function entryLines(fixed: unknown, people: Names): EntryLine[] {
  if (!isFields(fixed)) return [];
  const content = completed(fixed, people);
  const lines = names.flatMap(([field, name]): EntryLine[] => {
    const rich = richIn(content[field]);
    if (rich !== undefined) return rich.some(hasWords) ? [{ name, rich, field }] : [];
    const words = wordsOf(field, content[field]);
    const own: EntryLine[] = words.trim() === '' ? [] : [{ name, words }];
    if (field !== 'options' || !Array.isArray(content['options'])) return own;
    return [...own, ...chosenLine(content), ...(content['options'] as unknown[]).flatMap(optionLines)];
  });
  return lines;
}
