/** People add risks and set their values, online and offline, at two servers that crash and lose answers. */
import type { EntryId } from '@entente/documents/entries/entry-id';
import { readRegister } from '@entente/documents/register/read-register';
import type { Risk } from '@entente/documents/register/risk';
import { addRisks, setRiskValues, writeRiskTitle } from '@entente/documents/register/write-register';
import type { UserId } from '@entente/protocol/ids';
import { expect, test } from 'vitest';
import type * as Y from 'yjs';
import { calmDown, settle } from './calm-down.ts';
import { Page } from './page.ts';
import { anna, ben } from './people.ts';
import { createRandom, type Random } from './random.ts';
import { World, type Answer } from './world.ts';

const STEPS = 200;

const answers: readonly Answer[] = ['commit', 'commit', 'commit', 'commit', 'fail', 'commit_unheard'];

/** What has happened in all runs. */
const tally = { added: 0, fail: 0, commit_unheard: 0, commit: 0, crashes: 0, moves: 0 };

/** The risks of a document; every one of them can be read. */
function risksIn(ydoc: Y.Doc): Risk[] {
  const { entries } = readRegister(ydoc);
  return entries.map((entry) => {
    if (entry.kind !== 'risk') throw new Error(entry.why);
    return entry;
  });
}

function edit(page: Page, random: Random): void {
  const risks = risksIn(page.ydoc);
  if (risks.length === 0 || random.below(3) === 0) {
    const count = 1 + random.below(3);
    tally.added += count;
    addRisks(
      page.ydoc,
      Array.from({ length: count }, (_, at) => ({ title: `risk ${at}`, likelihood: 3 as const })),
    );
    return;
  }
  const { id } = random.pick(risks);
  if (random.below(2) === 0)
    writeRiskTitle(page.ydoc, id, random.pick(['late data', 'late people', 'lost data']));
  else
    setRiskValues(page.ydoc, id, {
      likelihood: random.pick([1, 2, 3, 4, 5]),
      status: random.pick(['open', 'closed']),
    });
}

async function step(world: World, random: Random): Promise<void> {
  const page = random.pick(world.pages);
  const dice = random.below(100);
  if (dice < 25) return edit(page, random);
  if (dice < 50) return world.moveUp(page);
  if (dice < 75) return world.moveDown(page);
  if (dice < 88) {
    const commit = world.commits.shift();
    const how = random.pick(answers);
    if (commit !== undefined) tally[how]++;
    return commit?.answer(how);
  }
  if (dice < 91) return world.cut(page);
  if (dice === 91) {
    tally.crashes++;
    return world.crash(random.below(2));
  }
  const server = random.below(2);
  if (dice > 97 && page.wire !== undefined && world.serverOf(page) !== server) tally.moves++;
  else if (page.wire !== undefined) return;
  await world.connect(page, server);
}

/** Every number that was ever seen anywhere, by the risk's id. */
type Seen = Map<EntryId, number>;

function checkNumbers(risks: readonly Risk[], seen: Seen): void {
  for (const { id, number } of risks) {
    if (number === undefined) continue;
    expect(seen.get(id) ?? number, `the number of ${id}`).toBe(number);
    seen.set(id, number);
  }
}

/** What must hold at every moment. */
async function check(world: World, seen: Seen): Promise<void> {
  const record = risksIn(await world.replay());
  expect(record.map((risk) => risk.number)).toEqual(record.map((_, at) => at + 1));
  const writers = new Map<string, UserId>(
    world.pages.map(({ person, ydoc }) => [`${ydoc.clientID}`, person.userId]),
  );
  for (const { id, raisedBy } of record) expect(raisedBy).toBe(writers.get(id.split('-')[0] ?? ''));
  checkNumbers(record, seen);
  for (const page of world.pages) {
    checkNumbers(risksIn(page.ydoc), seen);
    expect(page.wire?.closeCode ?? 4500).toBeGreaterThanOrEqual(4500);
  }
  expect(new Set(seen.values()).size).toBe(seen.size);
}

async function run(seed: number): Promise<World> {
  const random = createRandom(seed);
  const world = new World('register');
  const seen: Seen = new Map();
  world.pages.push(new Page(anna, 101), new Page(anna, 102), new Page(ben, 201));
  for (let at = 0; at < STEPS; at++) {
    await step(world, random);
    await settle();
    await check(world, seen);
  }
  for (const page of world.pages) addRisks(page.ydoc, [{ title: 'last' }]);
  await calmDown(world);
  await check(world, seen);
  return world;
}

test('[RL72] [RL80] [RL83] [RL84] every entry has one number for everybody and for ever, and there is no gap', async () => {
  for (let seed = 1; seed <= 60; seed++) {
    const world = await run(seed);
    const record = risksIn(await world.replay());
    for (const page of world.pages) {
      expect(risksIn(page.ydoc), `seed ${seed}`).toEqual(record);
      expect(page.savedClock, `seed ${seed}`).toBe(page.ownClock);
    }
    expect(world.refusals, `seed ${seed}`).toBe(0);
  }
  // The runs went through everything they are about.
  for (const count of Object.values(tally)) expect(count).toBeGreaterThan(30);
});
