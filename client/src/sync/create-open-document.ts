import { createYdoc } from '@entente/documents/yjs/create-ydoc';
import { IndexeddbPersistence } from 'y-indexeddb';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { type Connection, createConnection } from './connection.ts';
import { type Device, openDevice } from './device.ts';
import { canConnect, followPage } from './follow-page.ts';
import { createLive, type WritableLive } from './live.ts';
import type { OpenDocument, Permission } from './open-document.ts';
import { defaultPatience, defaultServerUrl, type OpenOptions } from './open-options.ts';
import { browserSignals } from './page-signals.ts';
import { readOthers } from './presence-of-others.ts';
import { createSyncStore, type SyncStore } from './sync-store.ts';

/** Whether an update of the Y.Doc was made in this page, and not by the server or the local copy. */
const isOurs = (origin: unknown): boolean =>
  !(origin instanceof WebsocketProvider || origin instanceof IndexeddbPersistence);

const hasContent = (ydoc: Y.Doc): boolean => Y.decodeStateVector(Y.encodeStateVector(ydoc)).size > 0;

interface Parts {
  readonly ydoc: Y.Doc;
  readonly store: SyncStore;
  readonly permission: WritableLive<Permission | undefined>;
  readonly connection: Connection;
  readonly device: Device;
  /** Whether a newer page has the copy: then nothing may be sent from this one any more. */
  readonly isOutdated: () => boolean;
}

/** Opens a document in this page: the local copy first, then the server. Every call needs its `close()`. */
export function openDocument(options: OpenOptions): OpenDocument {
  const patience = { ...defaultPatience, ...options.patience };
  const parts = createParts(options, patience.copyMs);
  const { ydoc, store, permission, connection, device } = parts;
  const isReady = createLive(false);
  store.follow(({ link }) => {
    if (link.kind === 'synced') isReady.write(true);
  });
  const endFollowing = followPage({ ...parts, patience }, options.signals ?? browserSignals);
  const connect = () => {
    if (canConnect(store.read())) connection.connect();
  };
  void device.settled.then(() => {
    if (hasContent(ydoc)) isReady.write(true);
    connect();
  });
  const close = () => {
    store.close();
    endFollowing();
    device.close();
    connection.close();
    ydoc.destroy();
  };
  return {
    ydoc,
    awareness: connection.awareness,
    saveState: store.saveState,
    permission,
    others: readOthers(connection.awareness),
    isReady,
    beforeContent: connection.beforeContent,
    restore: connection.restore,
    reconnect() {
      if (!parts.isOutdated()) store.dispatch({ kind: 'retried' });
      connect();
    },
    async discardLocal() {
      await device.discard();
      close();
    },
    close,
  };
}

function createParts(options: OpenOptions, patienceMs: number): Parts {
  const ydoc = createYdoc();
  const store = createSyncStore();
  const permission = createLive<Permission | undefined>(undefined);
  let isOutdated = false;
  // Before the provider and the copy listen: an edit is counted before it is sent or kept.
  ydoc.on('update', (_update: Uint8Array, origin: unknown) => {
    if (isOurs(origin)) store.dispatch({ kind: 'edited' });
  });
  const connection = createConnection({
    webSocket: WebSocket,
    random: Math.random,
    ...options,
    serverUrl: options.serverUrl ?? defaultServerUrl(),
    ydoc,
    onEvent: store.dispatch,
    onPermission: permission.write,
  });
  const onOutdated = () => {
    isOutdated = true;
    store.dispatch({ kind: 'ended', reason: 'schema_too_old' });
    connection.stop();
  };
  const device = openDevice({ ...options, ydoc, store, patienceMs, onOutdated });
  return { ydoc, store, permission, connection, device, isOutdated: () => isOutdated };
}
