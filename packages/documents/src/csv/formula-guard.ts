/**
 * A cell that begins with one of these is a formula to a spreadsheet, which would run it. The wide forms count in some
 * locales. Apostrophes before it are there so that taking one away again is exact.
 */
export const formulaStart = /^'*[=+\-@\t\r\n＝＋－＠]/;

const guarded = /^'+[=+\-@\t\r\n＝＋－＠]/;

/** A cell as a spreadsheet shows it as text. */
export const guardFormula = (cell: string): string => (formulaStart.test(cell) ? `'${cell}` : cell);

/** Takes the apostrophe away that `guardFormula`, or a spreadsheet, put there. */
export const unguardFormula = (cell: string): string => (guarded.test(cell) ? cell.slice(1) : cell);
