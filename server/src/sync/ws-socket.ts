import type { Duplex } from 'node:stream';
import type { WebSocket } from 'ws';
import type { Socket } from './socket.ts';

/**
 * A WebSocket of `ws`. What is sent within one turn of the event loop leaves in one write.
 * @param stream the TCP or TLS stream under it, as the upgrade brought it
 */
export function wrapSocket(ws: WebSocket, stream: Duplex): Socket {
  let isCorked = false;
  const uncork = () => {
    isCorked = false;
    stream.uncork();
  };
  return {
    send(frame) {
      if (!isCorked) {
        isCorked = true;
        stream.cork();
        process.nextTick(uncork);
      }
      ws.send(frame, { binary: true, compress: false });
    },
    close(code, reason) {
      // A paused socket would not hear the other side's answer and stay for 30 seconds.
      ws.resume();
      ws.close(code, reason);
    },
    bufferedBytes: () => ws.bufferedAmount,
    pause: () => ws.pause(),
    resume: () => ws.resume(),
  };
}
