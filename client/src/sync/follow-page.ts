import type { Connection } from './connection.ts';
import type { Device } from './device.ts';
import { countUnsaved } from './edit-progress.ts';
import type { Patience } from './open-options.ts';
import type { PageSignal, PageSignals } from './page-signals.ts';
import { createStallWatch } from './stall-watch.ts';
import type { SyncState } from './sync-state.ts';
import type { SyncStore } from './sync-store.ts';

interface Parts {
  readonly store: SyncStore;
  readonly connection: Connection;
  readonly device: Device;
  readonly patience: Patience;
}

/** Only with the copy loaded: its content then goes out in the first step 2, and the server sends only what we lack. */
export const canConnect = ({ copy, link }: SyncState): boolean => copy !== 'opening' && link.kind !== 'ended';

/**
 * Lets connection and copy follow the browser's signals and the state.
 * @returns what ends it
 */
export function followPage(parts: Parts, signals: PageSignals): () => void {
  const { store, patience } = parts;
  const stall = createStallWatch(patience.savedMs, () => parts.connection.drop());
  store.follow((state) => stall.look(state));
  followLink(parts);
  const waiting = setTimeout(() => store.dispatch({ kind: 'waited' }), patience.firstConnectionMs);
  const endSignals = signals.subscribe((signal) => hearSignal(signal, parts));
  return () => {
    stall.close();
    clearTimeout(waiting);
    endSignals();
  };
}

function followLink({ store, connection, device }: Parts): void {
  let wasSynced = false;
  store.follow(({ link, progress }) => {
    const isSynced = link.kind === 'synced';
    if (isSynced && countUnsaved(progress) === 0) connection.settle();
    if (isSynced && !wasSynced) void device.takeOver();
    wasSynced = isSynced;
  });
}

function hearSignal(signal: PageSignal, { store, connection, device, patience }: Parts): void {
  if (!canConnect(store.read())) return;
  switch (signal) {
    case 'offline':
      store.dispatch({ kind: 'waited' });
      return connection.drop(patience.withoutNetworkMs);
    case 'online':
      return connection.connect();
    case 'visible':
      connection.connect();
      void device.takeOver();
  }
}
