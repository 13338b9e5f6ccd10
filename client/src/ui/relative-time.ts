/** Making one takes longer than all else that a line of a list needs, so each is made once. */
const formats = new Map<string, Intl.DateTimeFormat>();
const distances = new Map<string, Intl.RelativeTimeFormat>();

function formatOf(locale: string | undefined, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify([locale, options]);
  const format = formats.get(key) ?? new Intl.DateTimeFormat(locale, options);
  formats.set(key, format);
  return format;
}

function distanceOf(locale = ''): Intl.RelativeTimeFormat {
  const format =
    distances.get(locale) ?? new Intl.RelativeTimeFormat(locale || undefined, { numeric: 'auto' });
  distances.set(locale, format);
  return format;
}

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
    return distanceOf(locale).format(-count, unit);
  }
  const year = at.getFullYear() === now.getFullYear() ? {} : ({ year: 'numeric' } as const);
  return formatOf(locale, { day: 'numeric', month: 'short', ...year }).format(at);
}

/** The exact time with its zone. @param place locale and time zone; the reader's own where left out */
export function exactWords(at: Date, place: { locale?: string; timeZone?: string } = {}): string {
  return formatOf(place.locale, {
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
