import { checkFile, type Checked } from './check-file.mjs';

/** What `scripts/verify.mjs` says of a file: a version as JSON, what is in force as JSON, or a certificate. */
export const checkExported = (file: string): Promise<Checked> => checkFile(file);
