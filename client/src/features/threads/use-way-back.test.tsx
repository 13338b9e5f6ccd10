// @vitest-environment jsdom
import { threadId, type ThreadSummary } from '@entente/protocol/api/threads';
import { expect, test } from 'vitest';
import { pageUnderTest } from '../../ui/testing/page-under-test.tsx';
import { ThreadWorldContext, type ThreadWorld } from './thread-world.ts';
import { useShownThreads } from './use-shown-threads.ts';
import { useWayBack } from './use-way-back.ts';

const page = pageUnderTest();
const idOf = (end: string) => threadId.parse(`0198f000-0000-7000-8000-00000000000${end}`);

/** Threads on the whole document, in this order; those with a ✓ are resolved. */
const world = (names: string): ThreadWorld => {
  const threads = names.split(' ').map((name) => {
    const resolved = name.endsWith('✓') ? {} : null;
    return { id: idOf(name[0] ?? ''), anchor: { kind: 'document' }, resolved } as ThreadSummary;
  });
  return { threads, places: new Map(), entryRanks: new Map(), mine: undefined } as unknown as ThreadWorld;
};

function Shown({ open }: { open: string | undefined }) {
  const thread = open === undefined ? undefined : idOf(open);
  const { shown } = useShownThreads(undefined, thread);
  const back = useWayBack(shown, thread);
  const names = shown.map(({ id }) => id.slice(-1)).join(' ');
  return <p>{`${names}, back to ${back?.slice(-1) ?? 'none'}`}</p>;
}

async function show(names: string, open?: string): Promise<string | null> {
  await page.draw(
    <ThreadWorldContext value={world(names)}>
      <Shown open={open} />
    </ThreadWorldContext>,
  );
  return page.host.querySelector('p')?.textContent ?? null;
}

test('[TD30] a thread that is resolved while it is open keeps its place; whoever leaves it comes to the next', async () => {
  expect(await show('1 2✓ 3 4', '3')).toMatch(/^1 3 4,/);
  expect(await show('1 2✓ 3✓ 4', '3')).toMatch(/^1 3 4,/);
  expect(await show('1 2✓ 3✓ 4')).toBe('1 4, back to 4');
  expect(await show('1 2✓ 3✓ 4', '4')).toMatch(/^1 4,/);
  expect(await show('1 2✓ 3✓ 4')).toBe('1 4, back to 4');
  expect(await show('1 2✓ 3✓ 4✓')).toBe('1, back to 1');
});
