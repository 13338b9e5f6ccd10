import { compareCopies } from './compare-copies.ts';
import type { LoadJob, LoadResult } from './job.ts';
import { listProblems, openRooms } from './open-rooms.ts';
import { keepPace, until } from './pace.ts';
import { othersShare, takeReading, type Reading } from './reading.ts';
import type { LoadRoom } from './room.ts';
import { planSchedule, type Schedule } from './schedule.ts';
import { Stopwatch } from './stopwatch.ts';

/** Milliseconds for a server that has fallen behind to catch up. */
const SETTLE_MS = 60_000;

/** Milliseconds before the first edit, for the presence of 200 arrivals to pass. */
const PAUSE_MS = 200;

interface Readings {
  /** When the first measured edit was due. */
  readonly before: Reading;
  /** When the last was sent. */
  readonly sent: Reading;
  /** When everything had arrived. */
  readonly after: Reading;
  readonly hasArrived: boolean;
}

interface Typing {
  readonly rooms: readonly LoadRoom[];
  readonly schedule: Schedule;
  readonly stopwatch: Stopwatch;
}

/** Sends the whole plan, the mark at its end, and waits until all of it has arrived and is saved. */
async function type(job: LoadJob, { rooms, schedule, stopwatch }: Typing): Promise<Readings> {
  // The two of a room take turns half a round apart: side by side, a server that gathers would have it too easy.
  const writers = [0, 1].flatMap((seat) => rooms.flatMap((room) => room.writers[seat] ?? []));
  const startMs = performance.now() + PAUSE_MS;
  stopwatch.start(startMs);
  let before = takeReading(job, rooms);
  await keepPace({ startMs, intervalMs: schedule.intervalMs, count: schedule.edits }, (at) => {
    if (at === schedule.warmUpEdits) before = takeReading(job, rooms);
    const writer = writers[at % schedule.writers];
    writer?.sendEdit();
    writer?.sendCaret();
    stopwatch.sent(at);
  });
  const sent = takeReading(job, rooms);
  for (const writer of writers) writer.sendEdit();
  const isRoomDone = (room: LoadRoom) => room.hasFirst(schedule.editsPerWriter + 2) && room.isSaved();
  const hasArrived = await until(() => rooms.every(isRoomDone), SETTLE_MS);
  return { before, sent, after: takeReading(job, rooms), hasArrived };
}

/** Types at the given rate into all rooms, waits until everything has arrived, and compares the copies. */
export async function runLoad(job: LoadJob): Promise<LoadResult> {
  const schedule = planSchedule(job);
  const stopwatch = new Stopwatch(schedule);
  const rooms = await openRooms(job, schedule, stopwatch);
  const { before, sent, after, hasArrived } = await type(job, { rooms, schedule, stopwatch });
  const problems = [...listProblems(rooms), ...(hasArrived ? [] : ['not everything arrived'])];
  for (const { connections } of rooms) for (const connection of connections) connection.leave();
  const { fingerprints, differences } = compareCopies(rooms);
  const sendingMs = (sent.atUs - before.atUs) / 1000;
  return {
    messages: (schedule.edits - schedule.warmUpEdits) * 2,
    serverMs: after.serverMs - before.serverMs,
    databaseMs: after.databaseMs - before.databaseMs,
    latency: stopwatch.arrivals.summarize(),
    sendLateness: stopwatch.sending.summarize(),
    loadBusyPercent: ((sent.loadMs - before.loadMs) / sendingMs) * 100,
    othersPercent: othersShare(before, sent),
    framesReceivedPerSecond: ((sent.frames - before.frames) / sendingMs) * 1000,
    settledMs: (after.atUs - sent.atUs) / 1000,
    hasArrived,
    areCopiesEqual: differences.length === 0,
    problems: [...problems, ...differences],
    fingerprints,
    window: { startUs: before.atUs, endUs: after.atUs },
  };
}
