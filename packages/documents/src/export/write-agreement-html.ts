import type { ProseMirrorJSON } from '../agreement/content-json.ts';
import { agreementBlocksHtml } from './agreement-blocks-html.ts';
import { conversationsHtml } from './conversations-html.ts';
import { exportFacts, exportName, type Exported } from './exported.ts';
import { element, escapeHtml } from './html.ts';

/** The page's own look: a sheet to read and to print. Nothing is loaded from anywhere. */
const style = `
:root { color-scheme: light dark; }
body { max-width: 42rem; margin: 3rem auto; padding: 0 1.25rem; font: 1rem/1.6 system-ui, sans-serif; overflow-wrap: anywhere; }
h1, h2, h3, h4 { line-height: 1.3; margin: 2rem 0 .5rem; break-after: avoid; }
h1 { margin-top: 0; font-size: 1.75rem; } h2 { font-size: 1.35rem; } h3 { font-size: 1.15rem; } h4 { font-size: 1rem; }
.clause { color: GrayText; margin-right: .25em; font-variant-numeric: tabular-nums; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .15rem 1rem; margin: 0 0 2.5rem; padding: .9rem 0; border-block: 1px solid color-mix(in srgb, currentColor 25%, transparent); font-size: .85rem; }
dt { color: GrayText; } dd { margin: 0; } .hash { font-family: ui-monospace, monospace; }
table { border-collapse: collapse; width: 100%; margin: 1rem 0; } td, th { border: 1px solid color-mix(in srgb, currentColor 30%, transparent); padding: .4rem .6rem; text-align: left; vertical-align: top; }
td > :first-child, th > :first-child { margin-top: 0; } td > :last-child, th > :last-child { margin-bottom: 0; } tr { break-inside: avoid; }
blockquote { margin: 1rem 0; padding-left: 1rem; border-left: 3px solid color-mix(in srgb, currentColor 30%, transparent); }
.tasks { list-style: none; padding-left: .25rem; } .task { display: flex; gap: .6rem; align-items: baseline; } .task p { margin: .1rem 0; }
mark { color: black; } mark.yellow { background: #fff3a3; } mark.green { background: #c8f0c8; } mark.blue { background: #cfe4ff; } mark.pink { background: #ffd3e4; }
article { margin: 1rem 0; } article p { margin: .25rem 0; } section { margin: 2rem 0; } .quiet { color: GrayText; font-size: .85rem; } pre { overflow-x: auto; white-space: pre-wrap; }
@media print { :root { color-scheme: light; } body { max-width: none; margin: 0; padding: 0; font-size: 11pt; } a { color: inherit; } }
`;

const fact = ([name, words]: [string, string]): string =>
  `${element('dt', {}, escapeHtml(name))}${element('dd', name === 'SHA-256' ? { class: 'hash' } : {}, escapeHtml(words))}`;

/** An agreement as one page that can be read anywhere and printed: who it is between, which version, its hash, the text. */
export function writeAgreementHtml(exported: Exported): string {
  const { document, content } = exported;
  const title = `${document.title}, ${exportName(exported)}`;
  const head = [
    element('meta', { charset: 'utf-8' }),
    element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    // Should a word of somebody ever be more than a word, it can still load and run nothing.
    element('meta', {
      'http-equiv': 'Content-Security-Policy',
      content: "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'",
    }),
    element('title', {}, escapeHtml(title)),
    `<style>${style}</style>`,
  ].join('\n');
  const body = [
    element('h1', {}, escapeHtml(document.title)),
    element('dl', {}, exportFacts(exported).slice(1).map(fact).join('\n')),
    element('main', {}, agreementBlocksHtml(content as unknown as ProseMirrorJSON)),
    conversationsHtml(exported.conversations ?? []),
  ].join('\n');
  return `<!doctype html>\n<html lang="en">\n<head>\n${head}\n</head>\n<body>\n${body}\n</body>\n</html>\n`;
}
