import type { PageSignals } from './page-signals.ts';

/** How long we wait before we call something failed, in ms. */
export interface Patience {
  /** For the local copy; then the page goes on without. Smaller fails on slow disks. */
  readonly copyMs: number;
  /** For the first connection, until the page says *Offline*. Smaller flickers on slow networks. */
  readonly firstConnectionMs: number;
  /** For the server's word on what was sent. Smaller cuts off a large paste on a slow line. */
  readonly savedMs: number;
  /** Between attempts while the browser says that there is no network. Not for ever: a server on this machine answers even so. */
  readonly withoutNetworkMs: number;
}

/** What a page says when it opens a document; what may be left out is the browser's own. */
export interface OpenOptions {
  readonly documentId: string;
  readonly userId: string;
  /** The newest schema of the document's kind that this page can show. */
  readonly schemaVersion: number;
  /** Such as `wss://entente.example/sync`; `/sync` on the page's own host when absent. */
  readonly serverUrl?: string;
  readonly webSocket?: typeof WebSocket;
  readonly signals?: PageSignals;
  readonly random?: () => number;
  readonly patience?: Partial<Patience>;
}

/** The patience of a page in use. */
export const defaultPatience: Patience = {
  copyMs: 5000,
  firstConnectionMs: 3000,
  savedMs: 60_000,
  withoutNetworkMs: 30_000,
};

/** Where the documents of the page's own host are. */
export function defaultServerUrl(): string {
  return `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/sync`;
}
