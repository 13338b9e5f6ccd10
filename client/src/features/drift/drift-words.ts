import type { ClauseDrift } from '@entente/documents/drift/clause-drift';
import type { DriftCount, DriftShare } from '@entente/documents/drift/count-drift';
import type { Firm } from '@entente/protocol/api/people';
import { clauseWords } from '../../compare/clause-words.ts';

const listFormat = new Intl.ListFormat('en', { type: 'conjunction' });

const counted = (count: number): string => (count === 1 ? '1 clause' : `${count} clauses`);

/** *Northwind*, or *both firms*. */
function firmWords({ firmIds }: DriftShare, firms: readonly Firm[]): string {
  const names = firms.filter(({ id }) => firmIds.includes(id)).map(({ name }) => name);
  if (names.length === firms.length && names.length > 1)
    return names.length === 2 ? 'both firms' : 'all firms';
  return names.length === 0 ? 'somebody not known yet' : listFormat.format(names);
}

function shareWords(shares: readonly DriftShare[], firms: readonly Firm[]): string {
  if (shares.every(({ firmIds }) => firmIds.length === 0)) return '';
  const [first, ...rest] = shares;
  if (first === undefined) return '';
  if (rest.length === 0) return `${first.clauses === 1 ? '' : 'all '}changed by ${firmWords(first, firms)}`;
  return [
    `${first.clauses} changed by ${firmWords(first, firms)}`,
    ...rest.map((share) => `${share.clauses} by ${firmWords(share, firms)}`),
  ].join(', ');
}

/** *4 clauses differ from what is in force: 3 changed by Northwind, 1 by Harbor.* */
export function driftSentence({ clauses, formats, shares }: DriftCount, firms: readonly Firm[]): string {
  if (clauses === 0 && formats === 0) return 'The draft says what is in force.';
  if (clauses === 0)
    return `The draft says what is in force. In ${counted(formats)} the format alone differs.`;
  const by = shareWords(shares, firms);
  const said = `${counted(clauses)} ${clauses === 1 ? 'differs' : 'differ'} from what is in force`;
  const alone = formats === 0 ? '' : ` In ${formats} more the format alone differs.`;
  return `${said}${by === '' ? '' : `: ${by}`}.${alone}`;
}

/** What a badge has room for: *4 clauses differ*. */
export function driftBadgeWords({ clauses }: DriftCount): string {
  if (clauses === 0) return 'Format alone differs';
  return `${counted(clauses)} ${clauses === 1 ? 'differs' : 'differ'}`;
}

/** How a clause is called: *3 Service levels*. */
export function clauseName({ number, title }: Pick<ClauseDrift, 'number' | 'title'>): string {
  return number === undefined ? 'Before the first clause' : `${number} ${title.trim() || 'Without a title'}`;
}

/** What happened to a clause: *12 words added, 3 removed*. */
export function driftWords({ kind, count, was, number, title }: ClauseDrift): string {
  if (kind === 'format')
    return was === undefined ? 'The format alone, the same words' : `The format alone; was ${was}`;
  const change = kind === 'words' ? 'changed' : kind;
  const told =
    clauseWords({ ...count, kind: change, was, number, title, at: 0 }) || 'other signs, links or ticks';
  return `${told.charAt(0).toUpperCase()}${told.slice(1)}`;
}
