import type { UserId } from '@entente/protocol/ids';
import { useState } from 'react';
import { z } from 'zod';

/** How this person looks at comparisons, remembered on the device. */
const compareSettings = z.object({
  layout: z.enum(['inline', 'sides']).catch('inline'),
  colour: z.enum(['kind', 'firm', 'person']).catch('kind'),
});

export type CompareSettings = z.infer<typeof compareSettings>;

const first: CompareSettings = { layout: 'inline', colour: 'kind' };

/** What the device remembers; a device that may not remember forgets, and nothing else. */
function read(key: string): CompareSettings {
  try {
    return compareSettings.catch(first).parse(JSON.parse(localStorage.getItem(key) ?? 'null'));
  } catch {
    return first;
  }
}

function keep(key: string, settings: CompareSettings): void {
  try {
    localStorage.setItem(key, JSON.stringify(settings));
  } catch {
    // The settings hold for this page.
  }
}

/** The settings and how to change a part of them. */
export function useCompareSettings(userId: UserId) {
  const key = `entente.compare.${userId}`;
  const [settings, setSettings] = useState(() => read(key));
  const change = (part: Partial<CompareSettings>): void => {
    const next = { ...settings, ...part };
    setSettings(next);
    keep(key, next);
  };
  return { settings, change };
}
