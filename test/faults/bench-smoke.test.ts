import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { tracePath } from '../bench/relay/trace.ts';

const root = path.join(import.meta.dirname, '../..');

/** The recorded keystrokes lie beside the repository; whoever has only the repository has no bench either. */
test.skipIf(!existsSync(tracePath))(
  'the relay bench runs: everything arrives and all copies are equal, for all three servers',
  async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'entente-bench-'));
    const json = path.join(folder, 'relay.json');
    const sizes = ['--rooms', '2', '--rate', '200', '--seconds', '1', '--warm-up', '0'];
    try {
      await promisify(execFile)(process.execPath, ['test/bench/main.ts', 'relay', ...sizes, '--json', json], {
        cwd: root,
      });
      const { results } = JSON.parse(await readFile(json, 'utf8'));
      const whole = { messages: 200, hasArrived: true, areCopiesEqual: true, problems: [] };
      expect(results).toMatchObject([
        { server: 'ours', isRecordEqual: true, ...whole },
        { server: 'y-websocket', ...whole },
        { server: 'hocuspocus', ...whole },
      ]);
      for (const { latency } of results) expect(latency.samples).toBeGreaterThan(0);
    } finally {
      await rm(folder, { recursive: true });
    }
  },
);
