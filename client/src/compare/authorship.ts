/** Who wrote what, as the page shows it. */
import type { Credit } from '@entente/documents/compare/compared';
import { firstRuns } from '@entente/documents/authorship/first-runs';
import type { TypedRun } from '@entente/documents/authorship/list-runs';
import type { MovedRun } from '@entente/documents/authorship/moved-text';
import type { BoundAuthor, WrittenAt } from '@entente/protocol/api/authorship';
import type { Firm } from '@entente/protocol/api/people';
import { firmInk, firmTint } from '../ui/firm-colour.ts';
import { exactWords } from '../ui/relative-time.ts';

/** By whom the text is coloured. */
export type Colouring = 'off' | 'firm' | 'person';

export interface Authorship {
  readonly authors: readonly BoundAuthor[];
  /** Sorted by clientID and clock. */
  readonly times: readonly WrittenAt[];
  /** What was typed elsewhere first; sorted by clientID and clock. */
  readonly moved: readonly MovedRun[];
}

/** Lines that tell the people of one firm apart: a firm has one colour, and it is used for nothing else. */
const lines = ['solid', 'dashed', 'dotted', 'double', 'wavy'] as const;

/** A person of a firm, with the line that is theirs. */
export interface Writer {
  readonly userId: string;
  readonly name: string;
  readonly firm: Firm | undefined;
  readonly line: (typeof lines)[number];
}

/** Everybody who wrote, by firm, each once; the lines of a firm's people differ as long as there are enough. */
export function writersOf(
  { authors }: { readonly authors: readonly Pick<Credit, 'userId' | 'firmId' | 'name'>[] },
  firms: readonly Firm[],
): Writer[] {
  const byFirm = Map.groupBy(authors, ({ firmId }) => firmId);
  return [...byFirm].flatMap(([firmId, ofFirm]) => {
    const people = new Map(ofFirm.map(({ userId, name }) => [userId, name]));
    const firm = firms.find(({ id }) => id === firmId);
    return [...people].map(([userId, name], at) => ({
      userId,
      name,
      firm,
      line: lines[at % lines.length] ?? 'solid',
    }));
  });
}

/** When the character of a clock came on the record. */
export function timeOf(times: readonly WrittenAt[], clientId: number, clock: number): string | undefined {
  return times.findLast((line) => line.clientId === clientId && line.clock <= clock)?.at;
}

/** A run with the attributes of its span. */
interface DrawnRun {
  readonly from: number;
  readonly to: number;
  readonly attributes: Readonly<Record<string, string>>;
}

/** How a run is drawn: tint and line of whoever wrote it, and who and when on hover. */
function drawRun(authorship: Authorship, firms: readonly Firm[], colouring: 'firm' | 'person') {
  const owners = new Map(authorship.authors.map((author) => [author.clientId, author]));
  const timesOf = Map.groupBy(authorship.times, ({ clientId }) => clientId);
  const writers = new Map(
    writersOf(authorship, firms).map((writer) => [`${writer.userId} ${writer.firm?.id ?? ''}`, writer]),
  );
  return ({ clientId, clock }: TypedRun): Record<string, string> | undefined => {
    const owner = owners.get(clientId);
    const writer = owner && writers.get(`${owner.userId} ${owner.firmId}`);
    if (!writer?.firm) return undefined;
    const { colour, name } = writer.firm;
    const at = timeOf(timesOf.get(clientId) ?? [], clientId, clock);
    const line =
      colouring === 'person' ? `text-decoration: underline ${writer.line} 2px ${firmInk(colour)};` : '';
    const told = `${writer.name} · ${name}${at ? ` · ${exactWords(new Date(at))}` : ''}`;
    return {
      class: 'written-by',
      style: `background: ${firmTint(colour)}; ${line}`,
      title: told,
      'data-who': told,
    };
  };
}

/** How the runs of a text are drawn: each by whoever typed it first, wherever it stood then. */
export function drawWriters(authorship: Authorship, firms: readonly Firm[], colouring: 'firm' | 'person') {
  const draw = drawRun(authorship, firms, colouring);
  return (runs: readonly TypedRun[]): DrawnRun[] =>
    firstRuns(runs, authorship.moved).flatMap((run) => {
      const attributes = draw(run);
      return attributes === undefined ? [] : [{ from: run.from, to: run.to, attributes }];
    });
}
