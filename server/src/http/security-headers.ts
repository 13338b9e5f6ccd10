import type { MiddlewareHandler } from 'hono';
import { secureHeaders } from 'hono/secure-headers';

const DAY_SECONDS = 24 * 60 * 60;

/**
 * What a page of ours may do: load itself from us and talk to us, sockets included, and nothing else anywhere (HT7).
 * Inline styles are allowed because Mantine and Tiptap write some; inline scripts are not.
 */
const contentSecurityPolicy = {
  defaultSrc: ["'none'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'", "'unsafe-inline'"],
  fontSrc: ["'self'"],
  imgSrc: ["'self'", 'data:', 'blob:'],
  connectSrc: ["'self'"],
  workerSrc: ["'self'"],
  manifestSrc: ["'self'"],
  formAction: ["'self'"],
  baseUri: ["'none'"],
  frameAncestors: ["'none'"],
};

/** Headers that make the browser strict with our pages. */
export const securityHeaders = (origins: readonly string[]): MiddlewareHandler =>
  secureHeaders({
    contentSecurityPolicy,
    referrerPolicy: 'no-referrer',
    xFrameOptions: 'DENY',
    // Only where every address of ours has TLS: a browser keeps this promise for a year, also for localhost.
    strictTransportSecurity: origins.every((origin) => origin.startsWith('https://'))
      ? `max-age=${365 * DAY_SECONDS}`
      : false,
    permissionsPolicy: { camera: [], microphone: [], geolocation: [], payment: [], usb: [] },
  });
