import type { UserId } from '@entente/protocol/ids';
import { encodeOwner } from '../entries/owner.ts';
import type { CellRead } from './cell-note.ts';
import { normalWords, saysNothing } from './normal-words.ts';

/** A member of the alliance, as far as a list can name one. */
export interface ListedPerson {
  readonly userId: UserId;
  readonly name: string;
  readonly email: string;
  /** Name of the firm. */
  readonly firm: string;
}

/** Characters of an owner who has no account; more is cut and stands in the description. */
const OWNER_LENGTH = 200;

const member = ({ userId }: ListedPerson): string => `user:${userId}`;

/** `Okafor, Maya` as `maya okafor`. */
const turned = (name: string): string => normalWords(name.split(',').toReversed().join(' '));

function findPerson(name: string, firm: string, people: readonly ListedPerson[]): ListedPerson | undefined {
  const mail = /[^\s<>()]+@[^\s<>()]+/.exec(name)?.[0].toLowerCase();
  if (mail !== undefined) {
    const known = people.find(({ email }) => email.toLowerCase() === mail);
    if (known) return known;
  }
  const bracket = /\(([^)]*)\)\s*$/.exec(name)?.[1] ?? '';
  const bare = name.replace(/[(<].*$/, '').trim();
  const wanted = new Set([normalWords(bare), turned(bare)]);
  const same = people.filter((person) => wanted.has(normalWords(person.name)));
  const firms = [normalWords(firm), normalWords(bracket)].filter((words) => words !== '');
  const ofFirm = same.filter((person) => firms.includes(normalWords(person.firm)));
  if (ofFirm.length === 1) return ofFirm[0];
  return same.length === 1 && firms.length === 0 ? same[0] : undefined;
}

/** The one member who goes by this first name. */
function findFirstName(name: string, people: readonly ListedPerson[]): ListedPerson | undefined {
  const wanted = normalWords(name);
  const same = people.filter((person) => normalWords(person.name).split(' ')[0] === wanted);
  return same.length === 1 ? same[0] : undefined;
}

function named(cell: string, firm: string): CellRead<string> {
  const name = firm === '' ? cell : `${cell} (${firm})`;
  const value = encodeOwner({ kind: 'named', name });
  if (value === null) return { kind: 'empty' };
  const isCut = name.length > OWNER_LENGTH || /[\r\n]/.test(name);
  return isCut
    ? { kind: 'value', value, guess: 'is long; all of it stands in the description', isShort: true }
    : { kind: 'value', value };
}

/**
 * Reads a cell as the one who is accountable: a member by name or e-mail, else somebody by name. The value is as
 * `encodeOwner` writes it. @param firm what the list says of the owner's firm, to tell two of one name apart
 */
export function readOwnerCell(
  cell: string,
  { firm, people }: { readonly firm: string; readonly people: readonly ListedPerson[] },
): CellRead<string> {
  if (cell === '') return { kind: 'empty' };
  if (saysNothing(cell)) return { kind: 'empty', guess: `"${cell}" is left empty` };
  const person = findPerson(cell, firm, people);
  if (person) return { kind: 'value', value: member(person) };
  const parts = cell.split(/[;,/&\n]| and /).map((part) => part.trim());
  const first =
    parts.length > 1 ? parts.map((part) => findPerson(part, '', people)).find(Boolean) : undefined;
  if (first)
    return {
      kind: 'value',
      value: member(first),
      guess: `names several; a risk has one owner, ${first.name}; all stand in the description`,
      isShort: true,
    };
  const byFirst = firm === '' ? findFirstName(cell, people) : undefined;
  if (byFirst)
    return { kind: 'value', value: member(byFirst), guess: `"${cell}" is read as ${byFirst.name}` };
  return named(cell, firm);
}
