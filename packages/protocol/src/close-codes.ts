/**
 * What a closed socket asks of the page. `retry`: come back by yourself, after a pause. `sign-in`: ask the person to
 * sign in. `reload`: this page is too old. `stop`: coming back would end the same way.
 */
export type CloseAction = 'retry' | 'sign-in' | 'reload' | 'stop';

interface CloseMeaning {
  readonly code: number;
  readonly action: CloseAction;
  /** Shown to the person. */
  readonly sentence: string;
}

/**
 * Why the server closes a socket. Codes 4400 to 4499 are final for a standard `WebsocketProvider`, 4500 to 4599 are
 * tried again (y-websocket 3.1, `defaultShouldReconnect`).
 */
export const closeReasons = {
  unreadable_frame: {
    code: 4400,
    action: 'stop',
    sentence: 'This page sent something the server could not read.',
  },
  signed_out: { code: 4401, action: 'sign-in', sentence: 'You are signed out. Sign in to go on.' },
  not_allowed: { code: 4403, action: 'stop', sentence: 'You may read this document but not change it.' },
  document_not_found: {
    code: 4404,
    action: 'stop',
    sentence: 'There is no such document, or it is not yours to see.',
  },
  foreign_client_id: {
    code: 4409,
    action: 'stop',
    sentence: 'This page used an editing number that belongs to somebody else.',
  },
  update_too_large: {
    code: 4413,
    action: 'stop',
    sentence: 'The change is too large to be saved in one piece.',
  },
  content_not_known: {
    code: 4422,
    action: 'stop',
    sentence: 'The change contains something this kind of document does not have.',
  },
  too_entangled: {
    code: 4424,
    action: 'stop',
    sentence: 'The change is too entangled with others at the same place to be merged.',
  },
  schema_too_old: {
    code: 4426,
    action: 'reload',
    sentence: 'This page is older than the document. Reload it to go on.',
  },
  server_failed: {
    code: 4500,
    action: 'retry',
    sentence: 'Something went wrong on the server. Trying again.',
  },
  restarting: { code: 4503, action: 'retry', sentence: 'The server is restarting. Trying again.' },
  not_committed: {
    code: 4507,
    action: 'retry',
    sentence: 'The database did not take the change. Trying again.',
  },
  too_slow: {
    code: 4508,
    action: 'retry',
    sentence: 'This connection was too slow to keep up. Trying again.',
  },
  gap: {
    code: 4509,
    action: 'retry',
    sentence: 'Something was missing in between. Sending everything again.',
  },
  too_many_sockets: {
    code: 4529,
    action: 'retry',
    sentence: 'Too many documents are open under your name. Close some of them.',
  },
  access_changed: { code: 4510, action: 'retry', sentence: 'Your access has changed. Asking again.' },
} as const satisfies Record<string, CloseMeaning>;

/** One of the reasons above. */
export type CloseReason = keyof typeof closeReasons;

/** ws closes by itself with this code when a message is longer than `limits.frameBytes` (RFC 6455, 7.4.1). */
const MESSAGE_TOO_BIG = 1009;

/**
 * The reason behind a close code as a browser reports it.
 * @returns undefined for codes that are not ours (a lost network gives 1006): come back after a pause.
 */
export function readCloseCode(code: number): CloseReason | undefined {
  if (code === MESSAGE_TOO_BIG) return 'update_too_large';
  const found = Object.entries(closeReasons).find(([, meaning]) => meaning.code === code);
  return found?.[0] as CloseReason | undefined;
}
