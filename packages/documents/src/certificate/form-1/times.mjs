/** Times as both firms' clocks show them, in one spelling everywhere. */

const months = 'January February March April May June July August September October November December'.split(
  ' ',
);

const twoDigits = (value) => String(value).padStart(2, '0');

function partsIn(zone, at) {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  const parts = format.formatToParts(at);
  return Object.fromEntries(parts.map(({ type, value }) => [type, Number(value)]));
}

/** `+01:00`, from what the clock there shows. */
function offsetOf({ year, month, day, hour, minute, second }, at) {
  const shown = Date.UTC(year, month - 1, day, hour, minute, second);
  const minutes = Math.round((shown - at) / 60_000);
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${twoDigits(Math.floor(size / 60))}:${twoDigits(size % 60)}`;
}

/** `21 November 2026, 15:02:11, Europe/Berlin (UTC+01:00)`; a zone that this machine does not know throws a RangeError. */
export function timeIn(zone, iso) {
  const at = Date.parse(iso);
  const parts = partsIn(zone, at);
  const { year, month, day, hour, minute, second } = parts;
  const clock = [hour, minute, second].map(twoDigits).join(':');
  const place = zone === 'UTC' ? 'UTC' : `${zone} (UTC${offsetOf(parts, at)})`;
  return `${day} ${months[month - 1]} ${year}, ${clock}, ${place}`;
}

/** A time in the zone of each firm, a line each; firms of one zone share a line. */
export function timesOf(parties, iso) {
  const zones = [...new Set(parties.map(({ timeZone }) => timeZone))];
  return zones.map((zone) => {
    const firms = parties.filter(({ timeZone }) => timeZone === zone).map(({ firm }) => firm);
    return `${timeIn(zone, iso)}, for ${firms.join(' and ')}`;
  });
}
