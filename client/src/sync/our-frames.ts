import { type CloseReason, closeReasons } from '@entente/protocol/close-codes';
import { frameType, readRefused, readSaved, readTurn, readWelcome } from '@entente/protocol/frames';
import type { WebsocketProvider } from 'y-websocket';
import type { Permission } from './open-document.ts';
import type { SyncEvent } from './sync-state.ts';

interface Hearers {
  readonly onEvent: (event: SyncEvent) => void;
  readonly onPermission: (permission: Permission) => void;
  /** Told the reason, which counts should the close code behind it get lost. */
  readonly onRefused: (reason: CloseReason) => void;
  readonly onSaved: (count: number) => void;
  /** The answer to our asking for the turn to restore. */
  readonly onTurn: (isOurs: boolean) => void;
}

const isCloseReason = (reason: string): reason is CloseReason => Object.hasOwn(closeReasons, reason);

/** Lets a provider understand the frames that are ours. */
export function hearOurFrames(
  provider: WebsocketProvider,
  { onEvent, onPermission, onRefused, onSaved, onTurn }: Hearers,
): void {
  provider.messageHandlers[frameType.welcome] = (_encoder, decoder) => onPermission(readWelcome(decoder));
  provider.messageHandlers[frameType.saved] = (_encoder, decoder) => {
    const count = readSaved(decoder);
    onSaved(count);
    onEvent({ kind: 'saved', count });
  };
  provider.messageHandlers[frameType.turn] = (_encoder, decoder) => onTurn(readTurn(decoder));
  provider.messageHandlers[frameType.refused] = (_encoder, decoder) => {
    const { reason } = readRefused(decoder);
    if (isCloseReason(reason)) onRefused(reason);
  };
}
