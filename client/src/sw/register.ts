/**
 * Its first work is to fetch every file of the app: that must not stand in the way of the document that somebody is
 * opening. Longer, and who opens the app for a moment only has nothing offline.
 */
const AFTER_LOAD_MS = 3000;

/** Lets the app open without a network from the next visit on. A browser that refuses loses only that. */
export function registerServiceWorker(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator) || !isSecureContext) return;
  const register = () => void navigator.serviceWorker.register('/sw.js').catch(() => undefined);
  window.addEventListener('load', () => setTimeout(register, AFTER_LOAD_MS));
}
