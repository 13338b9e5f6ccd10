import { Socket } from 'node:net';

/** A socket that breaks when nothing has come or gone for so long: the other end is lost or has stopped. */
export function silenceBreaks(ms: number): Socket {
  const socket = new Socket();
  const isLost = (): Error => Object.assign(new Error('the database fell silent'), { code: 'ETIMEDOUT' });
  return socket.setTimeout(ms, () => socket.destroy(isLost()));
}
