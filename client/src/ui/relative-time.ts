const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Up to this age a distance says more than a date. */
const WEEK = 7 * DAY;

function distance(seconds: number): [number, Intl.RelativeTimeFormatUnit] {
  if (seconds < HOUR) return [Math.floor(seconds / MINUTE), 'minute'];
  if (seconds < DAY) return [Math.floor(seconds / HOUR), 'hour'];
  return [Math.floor(seconds / DAY), 'day'];
}

/**
 * How long ago in words of the reader: *just now*, *5 minutes ago*, *yesterday*, then the date. A clock that runs ahead of
 * the server's is no reason to speak of the future.
 * @param locale undefined for the reader's own
 */
export function relativeWords(at: Date, now: Date, locale?: string): string {
  const seconds = (now.getTime() - at.getTime()) / 1000;
  if (seconds < MINUTE) return 'just now';
  if (seconds < WEEK) {
    const [count, unit] = distance(seconds);
    return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(-count, unit);
  }
  const year = at.getFullYear() === now.getFullYear() ? {} : ({ year: 'numeric' } as const);
  return new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', ...year }).format(at);
}

/** The exact time with its zone. @param place locale and time zone; the reader's own where left out */
export function exactWords(at: Date, place: { locale?: string; timeZone?: string } = {}): string {
  return new Intl.DateTimeFormat(place.locale, {
    weekday: 'short',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    timeZoneName: 'short',
    ...(place.timeZone && { timeZone: place.timeZone }),
  }).format(at);
}
