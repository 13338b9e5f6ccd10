import { once } from 'node:events';
import path from 'node:path';
import { replay, takeFingerprint } from './fingerprint.ts';
import type { LoadAnswer, LoadJob, LoadResult } from './load/job.ts';
import type { RelayOptions, ServerName } from './options.ts';
import { followOutput } from './output.ts';
import { cores } from './cores.ts';
import { endProcess, startPinned } from './pinned.ts';
import { startHocuspocus } from './servers/hocuspocus.ts';
import { startOurs } from './servers/ours.ts';
import type { RunningServer } from './servers/running-server.ts';
import { startYWebsocket } from './servers/y-websocket.ts';

/** What is known of one server after its run. */
export interface Measurement extends Omit<LoadResult, 'fingerprints'> {
  readonly server: ServerName;
  /** Whether the record holds what all copies hold; undefined when the server keeps none. */
  readonly isRecordEqual: boolean | undefined;
}

function start(server: ServerName, { rooms, profile }: RelayOptions): Promise<RunningServer> {
  switch (server) {
    case 'ours':
      return startOurs(rooms, profile);
    case 'y-websocket':
      return startYWebsocket(rooms);
    case 'hocuspocus':
      return startHocuspocus(rooms);
  }
}

async function runLoadProcess(job: LoadJob): Promise<LoadResult> {
  const child = startPinned({ args: [path.join(import.meta.dirname, 'load/process.ts')], core: cores.load });
  try {
    const { ended } = followOutput(child);
    child.send(job);
    const answered = once(child, 'message').then(([answer]) => answer as LoadAnswer);
    const answer = await Promise.race([answered, ended]);
    if ('error' in answer) throw new Error(answer.error);
    return answer.result;
  } finally {
    await endProcess(child);
  }
}

/** Names the documents whose record is not what all four copies say. */
async function compareRecord({ readRecord }: RunningServer, { fingerprints }: LoadResult): Promise<string[]> {
  const differing: string[] = [];
  for (const { document, fingerprint } of readRecord === undefined ? [] : fingerprints) {
    const updates = (await readRecord?.(document)) ?? [];
    if (takeFingerprint(replay(updates)) !== fingerprint) differing.push(`the record of ${document} differs`);
  }
  return differing;
}

/** Starts one server, loads it, compares, and ends it. */
export async function measureServer(name: ServerName, options: RelayOptions): Promise<Measurement> {
  const server = await start(name, options);
  try {
    const { pid, databasePid, wire, rooms } = server;
    const { rate, seconds, warmUpSeconds } = options;
    const load = await runLoadProcess({ pid, databasePid, wire, rooms, rate, seconds, warmUpSeconds });
    const differing = await compareRecord(server, load);
    const { fingerprints: _, ...measured } = load;
    return {
      ...measured,
      server: name,
      isRecordEqual: server.readRecord && differing.length === 0,
      problems: [...load.problems, ...differing],
    };
  } finally {
    await server.end();
  }
}
