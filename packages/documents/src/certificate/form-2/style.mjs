/** The look of form 2: that of form 1, with numbered pages, frames that close at their ends, and what was said beside. */
import { style as first } from '../form-1/style.mjs';

export const style = `${first}
@page { @bottom-right { content: counter(page) " / " counter(pages); font: 8pt system-ui, sans-serif; color: #666; } }
.beside { font-size: .875rem; color: color-mix(in srgb, currentColor 68%, transparent); }
.said { margin: 0 0 1rem; } .said h3, .said h4 { margin: .75rem 0 .25rem; font-size: .9375rem; } .said h4 { font-weight: 500; } .said blockquote { margin: .35rem 0; white-space: pre-wrap; }
.said dl { break-before: avoid; } blockquote { orphans: 3; widows: 3; }
tr:has(th) { break-after: avoid; } .tasks > li > span { flex: none; white-space: pre; }
.text { box-decoration-break: clone; -webkit-box-decoration-break: clone; } .text > :first-child { margin-top: .75rem; } .text :is(p, li) { orphans: 3; widows: 3; }
.text li > p:first-child, .text li > h4:first-child { margin-top: 0; }
@media print { .text { padding-block: .75rem; } }
`;
