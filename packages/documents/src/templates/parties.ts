/** The firms of an alliance as a template speaks of them. */
export interface Parties {
  /** In the alliance's order, never fewer than two: a firm that has not joined yet is a bracketed blank. */
  readonly names: readonly [string, string, ...string[]];
  /** "Northwind and Harbor", or "Northwind, Harbor and Alder". */
  readonly together: string;
  /** "both firms", or "all firms". */
  readonly everyFirm: string;
  /** "the other firm", or "the other firms". */
  readonly otherFirms: string;
}

/** Reads the firms' names for a template; a missing one becomes a blank to fill in. */
export function partiesOf(firms: readonly string[]): Parties {
  const [first = '[our firm]', second = '[partner firm]', ...more] = firms;
  const isPair = more.length === 0;
  return {
    names: [first, second, ...more],
    together: joinNames([first, second, ...more]),
    everyFirm: isPair ? 'both firms' : 'all firms',
    otherFirms: isPair ? 'the other firm' : 'the other firms',
  };
}

/** Names as a sentence lists them: "A", "A and B", "A, B and C". */
export function joinNames(names: readonly string[]): string {
  return new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(names);
}

/** Every firm but the one at `place`, as a sentence lists them. */
export function namesBut(parties: Parties, place: number): string {
  return joinNames(parties.names.filter((_, other) => other !== place));
}

/** The same cell for each firm's column. */
export function forEachFirm(parties: Parties, cell: string): string[] {
  return parties.names.map(() => cell);
}
