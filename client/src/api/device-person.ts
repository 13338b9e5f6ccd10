const KEY = 'entente.person';

/** The userId whose answers are kept on this device; null when nobody's are. */
export const readDevicePerson = (): string | null => localStorage.getItem(KEY);

/** From here on answers are kept for this person. */
export const setDevicePerson = (userId: string): void => localStorage.setItem(KEY, userId);

/** From here on nothing is kept, until somebody is known again. */
export const forgetDevicePerson = (): void => localStorage.removeItem(KEY);
