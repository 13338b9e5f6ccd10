import type { EntryId } from '@entente/documents/entries/entry-id';
import { encodeOwner, readOwner } from '@entente/documents/entries/owner';
import type { Step } from '@entente/documents/entries/values';
import type { Risk } from '@entente/documents/register/risk';
import {
  riskResponses,
  riskStatuses,
  type RiskResponse,
  type RiskStatus,
} from '@entente/documents/register/schema';
import { impactWords, likelihoodWords } from '@entente/documents/register/score';
import type { RiskField } from '@entente/documents/register/view/risk-field';
import type { RiskValues } from '@entente/documents/register/write-register';
import { statusWords } from '../../entries/status-badge.tsx';
import type { GridWorld } from './use-grid-world.ts';
import { responseWords } from './words.ts';

/** One thing that a list of a cell offers. */
export interface Choice {
  /** As the document holds it, but always a string; empty for nothing. */
  readonly value: string;
  readonly label: string;
  /** Under which heading it stands. */
  readonly group?: string;
}

/** The fields whose cells open a list. */
export type ChoiceField = 'category' | 'likelihood' | 'impact' | 'response' | 'owner' | 'status';

const steps = (words: readonly string[]): Choice[] =>
  words.map((word, at) => ({ value: String(at + 1), label: `${at + 1} ${word}` }));

const lists: Readonly<Record<ChoiceField, (world: GridWorld) => readonly Choice[]>> = {
  category: ({ categories }) => categories.map(({ id, name }) => ({ value: id, label: name })),
  likelihood: () => steps(likelihoodWords),
  impact: () => steps(impactWords),
  response: () => riskResponses.map((value) => ({ value, label: responseWords[value] })),
  owner: ({ members, firms }) =>
    firms.flatMap(({ id, name }) =>
      members
        .filter(({ firmId }) => firmId === id)
        .toSorted((a, b) => a.name.localeCompare(b.name))
        .map((member) => ({ value: `user:${member.userId}`, label: member.name, group: name })),
    ),
  status: () => riskStatuses.map((value) => ({ value, label: statusWords[value].word })),
};

export const isChoiceField = (field: RiskField): field is ChoiceField => field in lists;

/** What can be picked for a field, without *nothing*. */
export const choicesOf = (field: ChoiceField, world: GridWorld): readonly Choice[] => lists[field](world);

/** The choice that a risk has; empty for none. */
export function chosenOf(field: ChoiceField, risk: Risk): string {
  if (field === 'owner') return encodeOwner(risk.owner) ?? '';
  return String(risk[field] ?? '');
}

const writers: Readonly<Record<ChoiceField, (value: string) => RiskValues>> = {
  category: (value) => ({ category: value as EntryId }),
  likelihood: (value) => ({ likelihood: Number(value) as Step }),
  impact: (value) => ({ impact: Number(value) as Step }),
  response: (value) => ({ response: value as RiskResponse }),
  owner: (value) => ({ owner: encodeOwner(readOwner(value)) as RiskValues['owner'] }),
  status: (value) => ({ status: value as RiskStatus }),
};

/** A choice as the values to be set; a status cannot be cleared. */
export function valuesOfChoice(field: ChoiceField, value: string): RiskValues {
  if (value !== '') return writers[field](value);
  return field === 'status' ? {} : { [field]: null };
}
