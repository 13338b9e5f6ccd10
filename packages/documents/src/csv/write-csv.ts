import Papa from 'papaparse';
import type { UnreadableEntry } from '../entries/unreadable.ts';
import type { EntryId } from '../entries/entry-id.ts';
import type { EntryLink } from '../entries/entry-links.ts';
import type { Owner } from '../entries/owner.ts';
import { levelOf, scoreOf } from '../register/score.ts';
import type { Register, Risk } from '../register/risk.ts';
import { formulaStart } from './formula-guard.ts';

/** Words for what a register holds by id alone. */
export interface CsvNames {
  readonly owner: (owner: Owner) => { readonly name: string; readonly firm: string };
  readonly person: (userId: string) => string;
  readonly firm: (firmId: string) => string;
  readonly link: (link: EntryLink) => string;
}

/** Names of the columns, in order. */
export const csvHeader = [
  'Number',
  'Title',
  'Description',
  'Category',
  'Likelihood',
  'Impact',
  'Score',
  'Level',
  'Response',
  'Mitigation',
  'Owner',
  "Owner's firm",
  'Due',
  'Review',
  'Status',
  'Part of',
  'Links',
  'Origin',
  'Raised by',
  'Raised for',
  'Raised at',
] as const;

type CsvRow = readonly (string | number | undefined)[];

/** Excel takes a file without it for windows-1252. */
const BYTE_ORDER_MARK = '\uFEFF';

const nameOf = (number: number | undefined): string => (number === undefined ? '' : `R-${number}`);

function riskRow(risk: Risk, register: Register, names: CsvNames): CsvRow {
  const score = scoreOf(risk);
  const owner = risk.owner && names.owner(risk.owner);
  const find = (id: EntryId | undefined) => register.entries.find((entry) => entry.id === id);
  return [
    nameOf(risk.number),
    risk.title,
    risk.description,
    register.categories.find(({ id }) => id === risk.category)?.name,
    risk.likelihood,
    risk.impact,
    score,
    score === undefined ? undefined : levelOf(score),
    risk.response,
    risk.mitigation,
    owner?.name,
    owner?.firm,
    risk.dueOn,
    risk.reviewOn,
    risk.status,
    risk.mergedInto && nameOf(find(risk.mergedInto)?.number),
    risk.links.map(names.link).join('\n'),
    risk.origin,
    risk.raisedBy && names.person(risk.raisedBy),
    risk.raisedFor && names.firm(risk.raisedFor),
    risk.raisedAt,
  ];
}

/** What cannot be read keeps its place, so that no number is missing. */
const unreadableRow = ({ number, why }: UnreadableEntry): CsvRow => [
  nameOf(number),
  '',
  `Unreadable: ${why}`,
];

/**
 * A register as CSV that Excel and LibreOffice open as it is: UTF-8 with a byte order mark, lines end in CRLF, and no cell
 * is run as a formula.
 * @param ids the risks to write, in this order; all when it is not given
 */
export function writeRegisterCsv(register: Register, names: CsvNames, ids?: readonly EntryId[]): string {
  const chosen = ids
    ? ids.flatMap((id) => register.entries.find((entry) => entry.id === id) ?? [])
    : register.entries;
  const rows = chosen.map((entry) =>
    entry.kind === 'risk' ? riskRow(entry, register, names) : unreadableRow(entry),
  );
  const fields = [...csvHeader];
  const data = rows.map((row) => fields.map((_, at) => row[at] ?? ''));
  return `${BYTE_ORDER_MARK}${Papa.unparse({ fields, data }, { newline: '\r\n', escapeFormulae: formulaStart })}\r\n`;
}
