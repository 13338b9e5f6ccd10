import type { Level } from '@entente/documents/register/score';

/** How a level is told besides its colour: a letter where there is little room, else the word. */
export const levelWords: Record<Level, { readonly letter: string; readonly name: string }> = {
  low: { letter: 'L', name: 'Low' },
  moderate: { letter: 'M', name: 'Moderate' },
  high: { letter: 'H', name: 'High' },
  critical: { letter: 'C', name: 'Critical' },
};
