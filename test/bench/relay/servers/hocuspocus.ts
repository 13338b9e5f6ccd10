import path from 'node:path';
import { findFreePort } from '../../../support/free-port.ts';
import { followOutput } from '../output.ts';
import { cores } from '../cores.ts';
import { endProcess, startPinned } from '../pinned.ts';
import { openRooms, type RunningServer } from './running-server.ts';

/** Hocuspocus 4, storing nothing. */
export async function startHocuspocus(rooms: number): Promise<RunningServer> {
  const port = await findFreePort();
  const child = startPinned({
    args: [path.join(import.meta.dirname, 'hocuspocus-process.ts')],
    core: cores.server,
    env: { PORT: String(port) },
  });
  await followOutput(child).waitFor(/listening/);
  return {
    pid: child.pid ?? -1,
    databasePid: undefined,
    wire: 'hocuspocus',
    rooms: openRooms(rooms, () => `ws://127.0.0.1:${port}/`),
    readRecord: undefined,
    end: () => endProcess(child),
  };
}
