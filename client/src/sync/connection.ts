import { type CloseReason, closeReasons, readCloseCode } from '@entente/protocol/close-codes';
import type { Awareness } from 'y-protocols/awareness';
import { WebsocketProvider } from 'y-websocket';
import type * as Y from 'yjs';
import { tellBeforeContent } from './before-content.ts';
import { countingSocket } from './counting-socket.ts';
import type { OpenDocument, Permission } from './open-document.ts';
import { gatherFirstContent } from './first-content.ts';
import { freshenPresence } from './freshen-presence.ts';
import { hearOurFrames } from './our-frames.ts';
import { createRestoring, type Restoring } from './restoring.ts';
import { accessDelayMs, retryDelayMs } from './retry-delay.ts';
import type { SyncEvent } from './sync-state.ts';

export interface ConnectionOptions {
  /** Such as `wss://entente.example/sync`. */
  readonly serverUrl: string;
  readonly documentId: string;
  /** Whose page this is. */
  readonly userId: string;
  readonly schemaVersion: number;
  readonly ydoc: Y.Doc;
  readonly webSocket: typeof WebSocket;
  readonly random: () => number;
  readonly onEvent: (event: SyncEvent) => void;
  readonly onPermission: (permission: Permission) => void;
}

/** The way to the server, which comes back by itself unless the server said it should not. */
export interface Connection {
  readonly awareness: Awareness;
  readonly beforeContent: OpenDocument['beforeContent'];
  readonly restore: Restoring['restore'];
  /** Tries at once, unless there is a socket. */
  connect(): void;
  /** Gives up the socket and tries again after a pause. */
  readonly drop: (pauseMs?: number) => void;
  /** Gives up the socket and does not come back until `connect`. */
  stop(): void;
  /** All is saved: the next failure counts as the first. */
  settle(): void;
  /** Ends it for good. */
  close(): void;
}

/** Whether and why the server does not want this page back; `refusal` is what it said before it closed, if it did. */
function readFinalReason(code: number, refusal: CloseReason | undefined): CloseReason | undefined {
  const reason = readCloseCode(code) ?? refusal;
  return reason !== undefined && closeReasons[reason].action !== 'retry' ? reason : undefined;
}

/** A connection that does not try until it is told to. */
export function createConnection(options: ConnectionOptions): Connection {
  const { onEvent, random } = options;
  const restoring = createRestoring((frame) => sendNow(provider, frame));
  const provider = createProvider(options, restoring);
  let failures = 0;
  let retry: ReturnType<typeof setTimeout> | undefined;
  let refusal: CloseReason | undefined;

  const connect = () => {
    clearTimeout(retry);
    refusal = undefined;
    provider.connect();
  };
  const pauseAfter = (reason: CloseReason | undefined) =>
    ++failures === 1 && reason === 'access_changed'
      ? accessDelayMs(random())
      : retryDelayMs(failures, random());
  const retryLater = (pauseMs: number) => {
    clearTimeout(retry);
    retry = setTimeout(connect, pauseMs);
  };
  const stop = () => {
    clearTimeout(retry);
    provider.disconnect();
  };
  hearOurFrames(provider, {
    ...options,
    onRefused(reason) {
      refusal = reason;
    },
    onSaved: restoring.onSaved,
    onTurn: restoring.onTurn,
  });
  provider.on('closed', ({ code }) => {
    const reason = readFinalReason(code, refusal);
    if (reason === undefined) retryLater(pauseAfter(readCloseCode(code)));
    onEvent(reason === undefined ? { kind: 'lost' } : { kind: 'ended', reason });
  });
  // `closed` tells of every socket that the other side ended, this of those that we ended ourselves: `disconnect`, and
  // the provider's own watch over silence (30 s), after which it tries again by itself.
  provider.on('connection-close', (event) => {
    if (event === null) onEvent({ kind: 'lost' });
  });
  return {
    awareness: provider.awareness,
    beforeContent: hearContent(provider),
    restore: restoring.restore,
    connect,
    drop(pauseMs = pauseAfter(undefined)) {
      stop();
      retryLater(pauseMs);
    },
    stop,
    settle() {
      failures = 0;
    },
    close() {
      stop();
      provider.destroy();
    },
  };
}

function hearContent(provider: WebsocketProvider): OpenDocument['beforeContent'] {
  const tell = tellBeforeContent(provider);
  // In this order: those who listen are told when the content enters, not when it comes.
  gatherFirstContent(provider);
  return tell;
}

/** Hands a frame to the socket, if the page is caught up over one. */
function sendNow({ ws, synced }: WebsocketProvider, frame: Uint8Array): boolean {
  if (!synced || ws === null || ws.readyState !== ws.OPEN) return false;
  ws.send(frame as Uint8Array<ArrayBuffer>);
  return true;
}

function createProvider(options: ConnectionOptions, restoring: Restoring): WebsocketProvider {
  const { serverUrl, documentId, userId, schemaVersion, ydoc, onEvent } = options;
  const provider = new WebsocketProvider(serverUrl, documentId, ydoc, {
    connect: false,
    disableBc: true,
    params: { frames: '1', schema: String(schemaVersion), user: userId },
    WebSocketPolyfill: countingSocket(options.webSocket, () => {
      onEvent({ kind: 'sent' });
      return restoring.takeAhead();
    }),
    // The provider's own pause has no jitter: it never comes back by itself, `closed` decides.
    shouldReconnect: () => false,
  });
  // Its first state has clock 0, which others would ignore [WF8].
  freshenPresence(provider.awareness);
  provider.on('status', ({ status }) => {
    if (status !== 'connecting') restoring.onConnection();
    if (status === 'connected') onEvent({ kind: 'opened' });
    if (status === 'disconnected') freshenPresence(provider.awareness);
  });
  provider.on('sync', (isSynced) => {
    if (isSynced) onEvent({ kind: 'synced' });
  });
  return provider;
}
