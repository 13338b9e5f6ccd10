import { frameType, isEditFrame, syncType } from '@entente/protocol/frames';

/** Whether a frame is a sync step 2, the first edit frame of a connection. */
const isStep2 = (frame: Uint8Array): boolean => frame[0] === frameType.sync && frame[1] === syncType.step2;

/**
 * A WebSocket class that tells of each edit frame it sends. `WebsocketProvider` answers step 1 by `send` on the socket
 * itself, so this is the one place which all frames pass. What it is answered goes directly ahead of the edit frame.
 *
 * [WF5] It holds back updates until step 2 has left. Step 2 is made from the whole document at that moment and contains
 * them; sent ahead of it, an update would leave a gap where edits made offline are still missing.
 */
export function countingSocket(
  Base: typeof WebSocket,
  noteEditFrame: () => Uint8Array | undefined,
): typeof WebSocket {
  return class CountingSocket extends Base {
    #hasSentStep2 = false;

    override send(data: string | Blob | BufferSource): void {
      if (!(data instanceof Uint8Array) || !isEditFrame(data)) {
        super.send(data);
        return;
      }
      this.#hasSentStep2 ||= isStep2(data);
      if (!this.#hasSentStep2) return;
      const ahead = noteEditFrame();
      if (ahead !== undefined) super.send(ahead as Uint8Array<ArrayBuffer>);
      super.send(data);
    }
  };
}
