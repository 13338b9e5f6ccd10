import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { compareTexts } from './compare-texts.ts';
import { cutVersion } from './cut-version.ts';
import { listVersions } from './list-versions.ts';
import { openCold } from './open-cold.ts';
import type { Part, PartReport } from './part.ts';
import { playPaper } from './play-paper.ts';
import { asJson, asTable } from './report.ts';
import { withStage } from './stage.ts';

/** In this order. */
const parts: readonly Part[] = [cutVersion, openCold, listVersions, compareTexts, playPaper];

/** Which parts to run; all when nothing is said. @throws {Error} a name that no part has */
function choose(only: string | undefined): readonly Part[] {
  if (only === undefined) return parts;
  const names = only.split(',');
  const unknown = names.find((name) => !parts.some((part) => part.name === name));
  if (unknown !== undefined)
    throw new Error(`No part ${unknown}; there are ${parts.map(({ name }) => name).join(', ')}.`);
  return parts.filter(({ name }) => names.includes(name));
}

/**
 * `pnpm bench versions`: what keeping a history costs, at the real server and its own PostgreSQL.
 * `--only cut,cold`, `--json <file>`.
 */
export async function benchVersions(args: string[]): Promise<boolean> {
  const { values } = parseArgs({ args, options: { only: { type: 'string' }, json: { type: 'string' } } });
  const chosen = choose(values.only);
  const reports = await withStage(async (stage) => {
    const found: PartReport[] = [];
    for (const part of chosen) {
      const report = await part.measure(stage);
      // At once: what has been found stays found when a later part fails.
      console.log(asTable([report]));
      found.push(report);
    }
    return found;
  });
  if (values.json === undefined) console.log(asJson(reports));
  else writeFileSync(values.json, asJson(reports));
  return true;
}
