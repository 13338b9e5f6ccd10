const allowedProtocols = new Set(['https:', 'mailto:']);
const scheme = /^[a-z][a-z0-9+.-]*:/i;
const mailAddress = /^[^\s@/]+@[^\s@/]+\.[^\s@/]+$/;
const bareHost = /^[^\s@/?#]+\.[^\s@/?#]{2,}(?:[/?#]\S*)?$/;

/**
 * Whether an agreement may hold this address: absolute, and https or mailto.
 * Parsed as the browser parses it, so that what passes here cannot turn into another scheme on a click.
 */
export function isAllowedHref(href: unknown): href is string {
  if (typeof href !== 'string') return false;
  const url = URL.parse(href);
  return url !== null && allowedProtocols.has(url.protocol);
}

/** What a person means by an address typed without its scheme: `harbor.example` or `mia@harbor.example`. */
export function completeHref(typed: string): string {
  const address = typed.trim();
  if (mailAddress.test(address)) return `mailto:${address}`;
  if (!scheme.test(address) && bareHost.test(address)) return `https://${address}`;
  return address;
}
