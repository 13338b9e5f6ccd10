/** The head of a certificate. */
import { element, words } from './html.mjs';

/** The head as HTML. `style` is CSS. */
export function drawHead(title, style) {
  return [
    element('meta', { charset: 'utf-8' }),
    element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    // Should a word of somebody ever be more than a word, it can still load and run nothing.
    element('meta', {
      'http-equiv': 'Content-Security-Policy',
      content: "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'",
    }),
    element('title', {}, words(`Certificate: ${title}`)),
    `<style>${style}</style>`,
  ].join('\n');
}
