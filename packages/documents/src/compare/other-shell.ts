import { canonicalJson, type Json } from '../canonical/canonical-json.ts';
import type { Shell } from './compared.ts';

/** Whether the block itself changed, whatever stands in it: another type, level or alignment. */
export const isOtherShell = ({ before, after }: { before: Shell; after: Shell }): boolean =>
  canonicalJson(before as unknown as Json) !== canonicalJson(after as unknown as Json);
