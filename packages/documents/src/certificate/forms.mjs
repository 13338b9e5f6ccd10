/** Every form that a certificate was ever written in, by the format of its data. */
import { writePage as writeFirst } from './form-1/page.mjs';
import { writePage as writeSecond } from './form-2/page.mjs';

const forms = new Map([
  ['entente agreed 1', writeFirst],
  ['entente agreed 2', writeSecond],
]);

/** What writes a certificate for data of a format; undefined when no form is of it. */
export const writerOf = (format) => forms.get(format);
