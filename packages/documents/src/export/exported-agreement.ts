import type { Exported } from './exported.ts';
import { utcWords } from './utc-words.ts';

/** Something of a document that every firm has agreed to, as its exports tell of it. */
export interface ExportedAgreement {
  /** `the whole text`, `section 2, Who decides what`, or `D-3, One carrier`. */
  readonly what: string;
  /** The kept version that it was fixed in. */
  readonly version: number;
  /** SHA-256 of what was agreed to, lower-case hexadecimal. */
  readonly hash: string;
  /** When it came in force, ISO 8601 in UTC. */
  readonly from: string;
  /** When something else took its place; null while it is in force. */
  readonly until: string | null;
}

/** Whether a content is what was agreed to: fixed in that version, or the same to the letter. */
const isAgreedIn = ({ version, hash }: Exported, one: ExportedAgreement): boolean =>
  one.version === version?.number || one.hash === hash;

const spanWords = ({ from, until }: ExportedAgreement): string =>
  until === null ? `in force since ${utcWords(from)}` : `in force ${utcWords(from)} to ${utcWords(until)}`;

const list = (all: readonly ExportedAgreement[], words: (one: ExportedAgreement) => string) =>
  all.length === 0 ? undefined : all.map(words).join('; ');

/** Whether every firm has agreed to a content, and what is in force beside it; nothing where that is not known. */
export function agreementFacts(exported: Exported): [name: string, words: string | undefined][] {
  const { agreed } = exported;
  if (agreed === undefined) return [];
  const own = agreed.filter((one) => isAgreedIn(exported, one));
  const others = agreed.filter((one) => one.until === null && !own.includes(one));
  return [
    ['Agreed', list(own, (one) => `By every firm: ${one.what}, ${spanWords(one)}`) ?? 'No, a draft'],
    ['In force', list(others, (one) => `${one.what} of version ${one.version}, ${spanWords(one)}`)],
  ];
}
