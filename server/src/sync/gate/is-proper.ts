/**
 * What a kind asks of a struct beyond its place. The record is not asked again: there runs of typing have grown together,
 * and what stands in it stands.
 */
import type { KindRules } from '@entente/documents/kind-rules';
import { limits } from '@entente/protocol/limits';
import { buildValue } from './read-value.ts';
import type { Place } from './place.ts';
import type { Content } from './update-content.ts';

/** What an update puts somewhere, as far as it is not known already. */
interface Brought {
  readonly content: Content;
  /** Clocks of it that are not known already. */
  readonly length: number;
}

function isValueProper(bytes: Uint8Array, length: number, isValid: (value: unknown) => boolean): boolean {
  return length === 1 && bytes.byteLength <= limits.valueBytes && isValid(buildValue(bytes));
}

/** Nobody but the server sets the server's attributes, or takes their values away by another that is deleted already. */
function isAttributeProper(
  { content, length }: Brought,
  { parent, key = '' }: Place,
  rules: KindRules,
): boolean {
  if (rules.serverAttributes.has(key)) return false;
  const isValid = rules.valuesOf.get(parent)?.get(key);
  if (isValid === undefined || content.kind !== 'values') return true;
  return isValueProper(content.bytes, length, isValid);
}

/** Plain texts hold characters alone, and nobody types a book into a title. */
function isTextProper({ content, length }: Brought, holder: string, rules: KindRules): boolean {
  const most = rules.plainTexts.get(holder);
  if (most === undefined || content.kind === 'deleted') return true;
  return content.kind === 'characters' && length <= most;
}

/** Whether somebody may put this where it stands. */
export function isProper(brought: Brought, place: Place, rules: KindRules): boolean {
  if (place.key !== undefined) return isAttributeProper(brought, place, rules);
  if (place.holder !== undefined) return isTextProper(brought, place.holder, rules);
  return place.depth <= limits.nodeDepth;
}
