import type { AllianceId } from '@entente/protocol/ids';

const KEY = 'entente.alliance';

/** The alliance that was open last on this device; null when none was. */
export const readLastAlliance = (): string | null => localStorage.getItem(KEY);

/** Remembers which alliance to open next time. */
export const setLastAlliance = (allianceId: AllianceId): void => localStorage.setItem(KEY, allianceId);

/** Forgets it, for whoever signs in next. */
export const forgetLastAlliance = (): void => localStorage.removeItem(KEY);
