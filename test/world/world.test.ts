import { encodeUpdate } from '@entente/server/sync/sync-frames';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { calmDown, settle } from './calm-down.ts';
import { createRandom, type Random } from './random.ts';
import { Page, xmlOf } from './page.ts';
import { anna, ben, vera } from './people.ts';
import { World, type Answer } from './world.ts';

const STEPS = 250;

const fragmentOf = (page: Page) => page.ydoc.getXmlFragment('content');

function paragraph(text: string): Y.XmlElement {
  const element = new Y.XmlElement('paragraph');
  element.insert(0, [new Y.XmlText(text)]);
  return element;
}

/** One edit as people make them: a new paragraph, a few letters, a deletion. */
function edit(page: Page, random: Random): void {
  const fragment = fragmentOf(page);
  const index = random.below(fragment.length);
  const first = fragment.length === 0 ? undefined : fragment.get(index);
  const text = first instanceof Y.XmlElement ? first.get(0) : undefined;
  if (!(text instanceof Y.XmlText) || random.below(6) === 0) fragment.insert(index, [paragraph('we ')]);
  else if (text.length > 2 && random.below(3) === 0) text.delete(random.below(text.length - 1), 1);
  else text.insert(random.below(text.length + 1), random.pick(['a', 'be', 'sea']));
}

const answers: readonly Answer[] = ['commit', 'commit', 'commit', 'commit', 'fail', 'commit_unheard'];

interface Tally {
  crashes: number;
  answered: Record<Answer, number>;
  elsewhere: number;
}

async function step(world: World, random: Random, tally: Tally): Promise<void> {
  const page = random.pick(world.pages);
  const dice = random.below(100);
  if (dice < 30) return edit(page, random);
  if (dice < 55) return world.moveUp(page);
  if (dice < 80) return world.moveDown(page);
  if (dice < 92) {
    const commit = world.commits.shift();
    const how = random.pick(answers);
    if (commit !== undefined) tally.answered[how]++;
    return commit?.answer(how);
  }
  if (dice < 95) return world.cut(page);
  if (dice === 95) {
    tally.crashes++;
    return world.crash();
  }
  if (dice === 96) {
    tally.elsewhere++;
    const ydoc = await world.replay();
    const before = Y.encodeStateVector(ydoc);
    ydoc.clientID = 900;
    ydoc.getXmlFragment('content').insert(0, [paragraph('from elsewhere')]);
    return world.writeElsewhere(Y.encodeStateAsUpdate(ydoc, before), 900);
  }
  if (page.wire === undefined) await world.connect(page);
}

/** What must hold at every moment. */
async function check(world: World): Promise<void> {
  const record = await world.replay();
  const rows = await world.rows();
  expect(rows.map((row) => row.seq)).toEqual(rows.map((_, at) => at + 1));
  expect(record.store.pendingStructs).toBeNull();
  for (const page of world.pages) {
    // Nobody here does wrong, so nobody may be sent away for good: only codes that say *come back*.
    expect(page.wire?.closeCode ?? 4500).toBeGreaterThanOrEqual(4500);
    expect(page.savedClock).toBeLessThanOrEqual(Y.getState(record.store, page.ydoc.clientID));
    for (const [clientId] of page.ydoc.store.clients) {
      if (clientId === page.ydoc.clientID) continue;
      expect(Y.getState(page.ydoc.store, clientId)).toBeLessThanOrEqual(Y.getState(record.store, clientId));
    }
  }
}

/** An edit brings to light what another server has written; between servers there are no hints yet. */
async function end(world: World): Promise<void> {
  for (const page of world.pages)
    if (page.person.role !== 'viewer') fragmentOf(page).insert(0, [paragraph('last')]);
  await calmDown(world);
}

async function run(seed: number): Promise<{ world: World; tally: Tally }> {
  const random = createRandom(seed);
  const world = new World();
  const tally: Tally = { crashes: 0, answered: { commit: 0, fail: 0, commit_unheard: 0 }, elsewhere: 0 };
  world.pages.push(new Page(anna, 101), new Page(anna, 102), new Page(ben, 201));
  for (let at = 0; at < STEPS; at++) {
    await step(world, random, tally);
    await settle();
    await check(world);
  }
  await end(world);
  await check(world);
  return { world, tally };
}

test('[RL1] [RL2] [RL6] nothing is seen or called saved before it is on the record, and all copies end equal', async () => {
  const sum = { commits: 0, fail: 0, unheard: 0, crashes: 0, elsewhere: 0, rows: 0 };
  for (let seed = 1; seed <= 120; seed++) {
    const { world, tally } = await run(seed);
    const record = await world.replay();
    const expected = xmlOf(record);
    for (const page of world.pages) {
      expect(page.text, `seed ${seed}`).toBe(expected);
      expect(page.savedClock, `seed ${seed}`).toBe(page.ownClock);
    }
    const rows = await world.rows();
    for (const row of rows) expect([anna.userId, ben.userId]).toContain(row.userId);
    sum.commits += tally.answered.commit;
    sum.fail += tally.answered.fail;
    sum.unheard += tally.answered.commit_unheard;
    sum.crashes += tally.crashes;
    sum.elsewhere += tally.elsewhere;
    sum.rows += rows.length;
    expect(world.refusals, `seed ${seed}`).toBe(0);
  }
  // The runs went through everything they are about.
  for (const count of Object.values(sum)) expect(count).toBeGreaterThan(30);
});

test("[GT3] [GT4] a viewer's edit and an edit under a colleague's clientID change nothing for anybody", async () => {
  const world = new World();
  const [honest, viewer, thief] = [new Page(anna, 101), new Page(vera, 301), new Page(ben, 201)];
  world.pages.push(honest, viewer, thief);
  fragmentOf(honest).insert(0, [paragraph('we agree')]);
  await end(world);
  const before = await world.rows();
  const agreed = honest.text;
  fragmentOf(viewer).insert(0, [paragraph('viewer')]);
  const forged = await world.replay();
  const known = Y.encodeStateVector(forged);
  forged.clientID = honest.ydoc.clientID;
  forged.getXmlFragment('content').insert(0, [paragraph('thief')]);
  thief.wire?.up.push(encodeUpdate(Y.encodeStateAsUpdate(forged, known)));
  for (const page of [viewer, thief]) {
    while ((page.wire?.up.length ?? 0) > 0) world.moveUp(page);
    await settle();
    expect(page.wire?.closeCode).toBe(page === viewer ? 4403 : 4409);
  }
  await settle();
  expect(await world.rows()).toEqual(before);
  expect(honest.text).toBe(agreed);
  expect(world.refusals).toBe(2);
});
