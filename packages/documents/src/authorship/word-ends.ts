/** A letter of a script that puts spaces between words. */
const letter =
  /^(?![\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}])[\p{L}\p{N}\p{M}_]$/u;

/** Half a character, which never stands alone. */
const half = /^[\uD800-\uDFFF]$/;

const isInWord = (text: string | undefined): boolean =>
  text !== undefined && (letter.test(text) || half.test(text));

/** Whether a word ends or begins at a place of a text, or none is there. */
export const wordEnds = (text: string, at: number): boolean => !isInWord(text[at - 1]) || !isInWord(text[at]);
