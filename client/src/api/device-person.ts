const KEY = 'entente.person';

/** The userId whose answers are kept on this device; null when nobody's are. */
export const readDevicePerson = (): string | null => localStorage.getItem(KEY);

/** From here on answers are kept for this person. */
export const setDevicePerson = (userId: string): void => localStorage.setItem(KEY, userId);

/**
 * Whose answers this page holds in memory. Not the same as the person of the device: in another tab somebody else may
 * have signed in meanwhile.
 */
let ofPage: string | null = null;

/** The userId whose answers this page holds; null when it holds nobody's. */
export const readPagePerson = (): string | null => ofPage;

/** From here on this page holds answers of this person. */
export const setPagePerson = (userId: string | null): void => void (ofPage = userId);

/** From here on nothing is kept, until somebody is known again. */
export const forgetDevicePerson = (): void => localStorage.removeItem(KEY);
