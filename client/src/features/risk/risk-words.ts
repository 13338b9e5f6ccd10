import type { RiskResponse } from '@entente/documents/register/schema';
import type { Trend } from '@entente/documents/register/exposure';

/** What we do about a risk: how it is called and what it means. */
export const responseWords: Readonly<Record<RiskResponse, { word: string; meaning: string }>> = {
  avoid: { word: 'Avoid', meaning: 'Change the plan so that it cannot happen' },
  reduce: { word: 'Reduce', meaning: 'Make it rarer or milder' },
  share: { word: 'Share', meaning: 'Carry it together, or insure it' },
  accept: { word: 'Accept', meaning: 'Live with it, knowingly' },
};

/** Which way a score goes, against what it was a while ago. */
export const trendWords: Readonly<Record<Trend, string>> = {
  rising: '↑ Rising',
  falling: '↓ Falling',
  steady: '→ Steady',
};

/** Where a risk came from, in words. */
export function originWords(origin: string | undefined): string | undefined {
  if (origin === undefined) return undefined;
  if (origin.startsWith('premortem:')) return 'A card of our pre-mortem';
  return `Imported from ${origin.slice('import:'.length)}`;
}
