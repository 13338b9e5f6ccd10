/** The data that a certificate was written from, as they stand in it. The same in every form. */
import { canonical } from './canonical.mjs';

/** What stands before and behind the data in the file. */
const DATA = ['<script type="application/json" id="agreed">\n', '\n</script>'];

/** The data as they stand in the file, and nothing beside them: nothing in them can end the element. */
export function embed({ format, hash, recordHash, kind, schemaVersion, content, record }) {
  const data = canonical({ format, hash, recordHash, kind, schemaVersion, content, record });
  return `${DATA[0]}${data.replaceAll('<', '\\u003c')}${DATA[1]}`;
}

/** The data out of a certificate as JSON; undefined when it holds none. */
export function readData(page) {
  const from = page.indexOf(DATA[0]);
  const to = page.indexOf(DATA[1], from);
  return from === -1 || to === -1 ? undefined : page.slice(from + DATA[0].length, to);
}
