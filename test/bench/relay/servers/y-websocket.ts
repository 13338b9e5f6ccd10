import { createRequire } from 'node:module';
import path from 'node:path';
import { findFreePort } from '../../../support/free-port.ts';
import { followOutput } from '../output.ts';
import { cores } from '../cores.ts';
import { endProcess, startPinned } from '../pinned.ts';
import { openRooms, type RunningServer } from './running-server.ts';

/** Its server is a file of the package that its `exports` do not name. */
const serverFile = path.resolve(
  path.dirname(createRequire(import.meta.url).resolve('y-websocket-2/package.json')),
  'bin/server.cjs',
);

/** The server of y-websocket 2, as it comes: nothing is stored. */
export async function startYWebsocket(rooms: number): Promise<RunningServer> {
  const port = await findFreePort();
  const child = startPinned({
    args: [serverFile],
    core: cores.server,
    env: { HOST: '127.0.0.1', PORT: String(port) },
  });
  await followOutput(child).waitFor(/running at/);
  return {
    pid: child.pid ?? -1,
    databasePid: undefined,
    wire: 'y-websocket',
    rooms: openRooms(rooms, (document) => `ws://127.0.0.1:${port}/${document}`),
    readRecord: undefined,
    end: () => endProcess(child),
  };
}
