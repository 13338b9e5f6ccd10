import { writeRoomScripts } from '../script.ts';
import { readTrace } from '../trace.ts';
import type { LoadJob } from './job.ts';
import { until } from './pace.ts';
import { openRoom, type LoadRoom } from './room.ts';
import type { Schedule } from './schedule.ts';
import type { Stopwatch } from './stopwatch.ts';

/** Milliseconds for 200 handshakes, and again for 100 paragraphs. */
const OPEN_MS = 30_000;

/** What went wrong on any connection, each thing once. */
export function listProblems(rooms: readonly LoadRoom[]): string[] {
  const found = rooms.flatMap(({ document, connections }) =>
    connections.flatMap(({ problem }) => (problem === undefined ? [] : [`${document}: ${problem}`])),
  );
  return [...new Set(found)];
}

/** Brings everybody in and lets each writer make a paragraph. */
async function settleIn(rooms: readonly LoadRoom[]): Promise<boolean> {
  const areAllReady = () => rooms.every(({ connections }) => connections.every(({ isReady }) => isReady));
  if (!(await until(areAllReady, OPEN_MS))) return false;
  for (const { writers } of rooms) for (const writer of writers) writer.sendEdit();
  return until(() => rooms.every((room) => room.hasFirst(1)), OPEN_MS);
}

/**
 * Opens all connections; everybody is caught up and each writer has a paragraph that the others have too.
 * @throws {Error} when that does not work
 */
export async function openRooms(job: LoadJob, schedule: Schedule, stopwatch: Stopwatch): Promise<LoadRoom[]> {
  const patches = readTrace(schedule.editsPerWriter * 2);
  const rooms = job.rooms.map((address, room) => {
    const scripts = writeRoomScripts(room, patches);
    const onArrival = (clientId: number, edit: number) =>
      stopwatch.arrived(clientId === scripts[0].clientId ? room : job.rooms.length + room, edit);
    return openRoom({ address, room, wire: job.wire, scripts, onArrival });
  });
  if (await settleIn(rooms)) return rooms;
  throw new Error(['the rooms did not open', ...listProblems(rooms).slice(0, 5)].join('\n'));
}
