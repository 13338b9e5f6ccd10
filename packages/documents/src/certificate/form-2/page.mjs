/**
 * The certificate, form 2: as form 1, and of a decision also what was said of it until it came in force, beside what was
 * agreed to. It prints with numbers on its pages. Its data are those of form 1 with `readBacks` and `dissents` in the record.
 */
import { composePage } from '../compose-page.mjs';
import { drawSaid } from './said.mjs';
import { style } from './style.mjs';

const check = `<section class="check">
<h2>How to check this</h2>
<p>This file holds the data that it was written from, in the element named <code>agreed</code>. Whoever wants to check it takes them out.</p>
<ol>
<li>Write <code>content</code>, <code>kind</code> and <code>schemaVersion</code> as one JSON object with the keys of every object sorted and no spaces (RFC 8785), in UTF-8. Its SHA-256 is the hash of the content, which also stands in the words that were signed.</li>
<li>Write <code>hash</code> and <code>record</code> in the same way. Its SHA-256 is the hash of the record: who agreed, for which firm, when and in which words, and of a decision what was said of it until then.</li>
<li>Compare both with the file of another firm. The files of all firms are the same to the last letter.</li>
</ol>
<p><code>node scripts/verify.mjs &lt;this file&gt;</code>, from the source of Entente, does the first two without our server, writes this page again from the data and compares every letter.</p>
<p>A later text may have taken the place of this one. Entente says so on the page of this text.</p>
</section>`;

/** The whole file for the data of something in force. */
export const writePage = (file) => composePage(file, { style, beside: drawSaid(file), check });
