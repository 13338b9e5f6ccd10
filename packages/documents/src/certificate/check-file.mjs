/** Checks a file that left Entente, from the file alone. Plain JavaScript without dependencies: see `canonical.mjs`. */
import { hashOf } from './canonical.mjs';
import { readData } from './data.mjs';
import { writerOf } from './forms.mjs';

const bad = (sentence) => ({ isSound: false, name: undefined, hashes: [], sentence });

function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const differ = (said, computed) =>
  said === computed ? undefined : `it says ${said}, and it is ${computed}.`;

async function checkContent({ kind, schemaVersion, content, hash }) {
  const computed = await hashOf({ kind, schemaVersion, content });
  const why = differ(hash, computed);
  return { computed, wrong: why && `The content is not what the hash says: ${why}` };
}

async function checkVersion(file) {
  const { computed, wrong } = await checkContent(file);
  const which = file.version ? `version ${file.version.number}` : 'the draft';
  return {
    isSound: wrong === undefined,
    name: `${file.document?.title ?? 'No title'}, ${which}, last edit ${file.at}`,
    hashes: [computed],
    sentence: wrong ?? 'The content is what the file says.',
  };
}

/** Who agreed must be enough, and each must have meant this very text. */
function checkSigners({ hash, record: { parties, signatures } }) {
  const stranger = signatures.find(({ firmId }) => parties.every((party) => party.firmId !== firmId));
  if (stranger) return `${stranger.name} signed for a firm that is no party.`;
  const other = signatures.find(({ words }) => !words.includes(hash));
  if (other) return `${other.name} agreed to another text: the hash is not in the words.`;
  const short = parties.find(
    ({ firmId, needed }) => signatures.filter((one) => one.firmId === firmId).length < needed,
  );
  return short && `${short.firm} has not signed as often as it must.`;
}

async function checkAgreed(file, page) {
  const { computed, wrong } = await checkContent(file);
  const recordHash = await hashOf({ hash: file.hash, record: file.record });
  const why = differ(file.recordHash, recordHash);
  const record = why && `Who agreed, when or in which words is not what the hash of the record says: ${why}`;
  const sentence = wrong ?? record ?? checkSigners(file) ?? checkPage(file, page);
  const { title, document, number } = file.record;
  return {
    isSound: sentence === undefined,
    name: `${title || document.title}, number ${number}, in force since ${file.record.at}`,
    hashes: [computed, recordHash],
    sentence: sentence ?? 'The content, who agreed and in which words are what the file says.',
  };
}

function checkPage(file, page) {
  if (page === undefined) return undefined;
  const written = writerOf(file.format)(file);
  if (written === page) return undefined;
  let at = 0;
  while (written[at] === page[at]) at += 1;
  const line = page.slice(0, at).split('\n').length;
  const near = page.slice(Math.max(0, at - 20), at + 20).replaceAll(/\s+/g, ' ');
  return `What the page shows is not what was agreed to: line ${line}, near “${near}”.`;
}

const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Computes again what a downloaded version or a certificate (HTML or JSON) says of itself.
 * @param {string} text the file
 */
export async function checkFile(text) {
  const data = readData(text);
  const file = parse(data ?? text);
  if (!isObject(file) || typeof file.hash !== 'string')
    return bad('This is no file that Entente has written.');
  if (file.format === 'entente version 1' && data === undefined) return checkVersion(file);
  if (writerOf(file.format) === undefined || !isObject(file.record))
    return bad('This is no file that Entente has written, or one of another form.');
  try {
    return await checkAgreed(file, data === undefined ? undefined : text);
  } catch (error) {
    return bad(`The file is not whole, so it proves nothing: ${error.message}.`);
  }
}
