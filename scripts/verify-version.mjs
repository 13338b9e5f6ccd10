#!/usr/bin/env node
/**
 * Computes the hash of an exported version again, from the file alone: `node scripts/verify-version.mjs version.json`.
 * Plain Node without dependencies, so that nobody has to trust our server, our libraries or us.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { argv, exit, stdout } from 'node:process';

/** JSON with sorted keys and no spaces (RFC 8785). */
function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.keys(value)
    .toSorted((one, other) => (one < other ? -1 : 1))
    .map((name) => `${JSON.stringify(name)}:${canonical(value[name])}`);
  return `{${members.join(',')}}`;
}

function read(path) {
  try {
    const file = JSON.parse(readFileSync(path, 'utf8'));
    if (file?.format === 'entente version 1' && typeof file.hash === 'string') return file;
  } catch {
    // Said below: it is no such file.
  }
  stdout.write('This is no exported version.\n');
  exit(2);
}

if (argv[2] === undefined) {
  stdout.write('Usage: node scripts/verify-version.mjs <exported version.json>\n');
  exit(2);
}
const { hash, kind, schemaVersion, content, document, version, at } = read(argv[2]);
const computed = createHash('sha256').update(canonical({ content, kind, schemaVersion })).digest('hex');
const name = version ? `version ${version.number}` : 'the draft';
stdout.write(`${document?.title ?? 'No title'}, ${name}, last edit ${at}\nSHA-256 ${computed}\n`);
if (computed !== hash) {
  stdout.write(`The content is not what the file says: it says ${hash}.\n`);
  exit(1);
}
stdout.write('The content is what the file says.\n');
