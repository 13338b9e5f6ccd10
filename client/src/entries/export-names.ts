/** Words for what a register or log holds by id alone, as a file needs them that leaves the product. */
import type { CsvNames } from '@entente/documents/csv/write-csv';
import type { EntryId } from '@entente/documents/entries/entry-id';
import type { EntryLink } from '@entente/documents/entries/entry-links';
import type { RecordNames } from '@entente/documents/markdown/write-record';
import type { Register } from '@entente/documents/register/risk';
import { describeOwner, type AlliancePeople } from './alliance-people.ts';
import { entryName } from './entry-address.ts';

/** The words of a link, `D-3 One desk`. */
export type LinkWordsOf = (link: EntryLink) => string;

/** Where a link leads within the product, for one whose words are not known here. */
const addressOf: LinkWordsOf = ({ documentId, entryId }) =>
  entryId === undefined ? documentId : `${documentId} ${entryId}`;

/** A link to another risk by its name. */
function riskWordsOf({ entries }: Register): LinkWordsOf {
  return (link) => {
    const risk = entries.find(({ id }) => id === link.entryId);
    const name = risk && entryName('R', risk);
    return risk?.kind === 'risk' && name !== undefined ? `${name} ${risk.title}` : addressOf(link);
  };
}

/** The names in a register. @param linkWords without it other risks have theirs, and other documents their ids */
export function csvNamesOf(
  register: Register,
  people: AlliancePeople,
  linkWords: LinkWordsOf = riskWordsOf(register),
): CsvNames {
  return {
    owner: (owner) => {
      const { name, firm } = describeOwner(owner, people);
      return { name, firm: firm?.name ?? '' };
    },
    person: (id) => people.members.find(({ userId }) => userId === id)?.name ?? '',
    firm: (id) => people.firms.find((firm) => firm.id === id)?.name ?? '',
    link: linkWords,
  };
}

interface NumberedEntry {
  readonly id: EntryId;
  readonly number: number | undefined;
}

/** The names in a log. @param linkWords without it links have their addresses within the product */
export function recordNamesOf(
  entries: readonly NumberedEntry[],
  people: AlliancePeople,
  linkWords: LinkWordsOf = addressOf,
): RecordNames {
  return {
    owner: (owner) => {
      const { name, firm } = describeOwner(owner, people);
      return firm ? `${name} (${firm.name})` : name;
    },
    link: linkWords,
    decision: (id) => {
      const entry = entries.find((one) => one.id === id);
      return (entry && entryName('D', entry)) ?? id;
    },
  };
}
