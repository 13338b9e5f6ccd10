import type { World } from './world.ts';

/** Lets promises and the group commit's turn of the event loop run. */
export const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Moves every frame that waits at the pages to their servers. */
function moveAllUp(world: World): void {
  for (const page of world.pages) while ((page.wire?.up.length ?? 0) > 0) world.moveUp(page);
}

/** Moves everything that waits for the pages, the news of a closed socket too. */
function moveAllDown(world: World): void {
  for (const page of world.pages) {
    while ((page.wire?.down.length ?? 0) > 0 || page.wire?.closeCode !== undefined) world.moveDown(page);
  }
}

async function answerAll(world: World): Promise<void> {
  await settle();
  while (world.commits.length > 0) {
    await world.commits.shift()?.answer('commit');
    await settle();
  }
}

/** Everybody comes back, to the first server, and everything arrives. */
export async function calmDown(world: World): Promise<void> {
  for (let round = 0; round < 60; round++) {
    for (const page of world.pages) if (world.serverOf(page) !== 0) await world.connect(page);
    moveAllUp(world);
    await answerAll(world);
    world.runLater();
    moveAllDown(world);
  }
}
