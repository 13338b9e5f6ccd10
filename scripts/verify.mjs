#!/usr/bin/env node
/**
 * Checks a file that left Entente, from the file alone: a downloaded version, or what is in force as JSON or as a
 * certificate. Needs Node 20 or newer and these sources, no package and no server: nobody has to trust either.
 */
import { readFileSync } from 'node:fs';
import { argv, exit, stdout } from 'node:process';
import { checkFile } from '../packages/documents/src/certificate/check-file.mjs';

const what = ['SHA-256 of the content', 'SHA-256 of the record '];

function read(path) {
  if (path === undefined) {
    stdout.write('Usage: node scripts/verify.mjs <version.json | agreed.json | certificate.html>\n');
    exit(2);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(readFileSync(path));
  } catch (error) {
    stdout.write(`The file cannot be read: ${error.message}\n`);
    exit(2);
  }
}

const { isSound, name, hashes, sentence } = await checkFile(read(argv[2]));
if (name !== undefined) stdout.write(`${name}\n`);
for (const [at, hash] of hashes.entries()) stdout.write(`${what[at]} ${hash}\n`);
stdout.write(`${sentence}\n`);
if (isSound && hashes.length === 2)
  stdout.write('Compare both with the file of another firm: they are the same there.\n');
exit(isSound ? 0 : name === undefined ? 2 : 1);
