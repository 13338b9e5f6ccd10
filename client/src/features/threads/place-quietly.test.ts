import { placeAnchors } from '@entente/documents/anchors/place-anchors';
import { Desk, sync } from '@entente/documents/anchors/testing/desk';
import type { PassageAnchor } from '@entente/protocol/anchor';
import type { ThreadSummary } from '@entente/protocol/api/threads';
import { expect, it } from 'vitest';
import type { Places } from './order-threads.ts';
import type { Pauses } from './pauses.ts';
import { placeQuietly } from './place-quietly.ts';

/** A page whose idle moments and clock move when told. */
class Page implements Pauses {
  #nowMs = 0;
  #idle: ((hasTime: () => boolean) => void) | undefined;
  #timer: { readonly atMs: number; readonly work: () => void } | undefined;

  /** How far the clock goes on each time it is looked at. */
  slowMs = 0;

  readonly now = (): number => (this.#nowMs += this.slowMs);

  readonly after = (ms: number, work: () => void): (() => void) => {
    this.#timer = { atMs: this.#nowMs + ms, work };
    return () => (this.#timer = undefined);
  };

  readonly whenIdle = (work: (hasTime: () => boolean) => void): (() => void) => {
    this.#idle = work;
    return () => (this.#idle = undefined);
  };

  pass(ms: number): void {
    this.#nowMs += ms;
    const timer = this.#timer;
    if (timer === undefined || timer.atMs > this.#nowMs) return;
    this.#timer = undefined;
    timer.work();
  }

  /** One idle moment, without time for more. @returns whether there was something to do */
  idle(): boolean {
    const work = this.#idle;
    this.#idle = undefined;
    work?.(() => false);
    return work !== undefined;
  }

  idleToTheEnd(): number {
    let moments = 0;
    while (this.idle()) moments++;
    return moments;
  }
}

const words = Array.from({ length: 50 }, (_, at) => `word${at}`);

function begin() {
  const desk = new Desk(7).write(words.join(' '));
  const other = new Desk(8);
  sync(desk, other);
  /** A key of a colleague, 100 ms, and what the page finds time for. */
  const theirKey = (): void => {
    other.insert('x', { before: 'word1 ' });
    sync(desk, other);
    page.pass(100);
    page.idle();
  };
  const threads = words.map((word, at) => ({ id: `thread ${at}`, anchor: desk.anchor(word) }));
  const told: Places[] = [];
  const page = new Page();
  const end = placeQuietly(
    {
      kind: 'agreement',
      ydoc: desk.ydoc,
      threads: threads as unknown as ThreadSummary[],
      onPlaced: (places) => void told.push(places),
    },
    page,
  );
  const places = (): unknown =>
    placeAnchors(
      'agreement',
      desk.ydoc,
      threads.map(({ anchor }: { anchor: PassageAnchor }) => anchor),
    );
  return { desk, told, page, end, places, theirKey };
}

it('[TD2] places all threads in several idle moments and tells them together', () => {
  const { told, page, places } = begin();
  expect(told).toEqual([]);
  expect(page.idleToTheEnd()).toBeGreaterThan(2);
  expect(told.map((one) => [...one.values()])).toEqual([places()]);
});

it('[TD2] an edit in between begins anew once the document has come to rest, and nothing is told of the text before', () => {
  const { desk, told, page, places } = begin();
  page.idle();
  desk.insert('At first ', { before: 'word0' });
  expect(page.idle()).toBe(false);
  page.pass(200);
  desk.insert('all ', { before: 'word1' });
  page.pass(200);
  expect(page.idle()).toBe(false);
  page.pass(50);
  page.idleToTheEnd();
  expect(told.map((one) => [...one.values()])).toEqual([places()]);
});

it('[TD2] while others type without a pause, places are told at least every two seconds', () => {
  const { desk, told, page, places, end, theirKey } = begin();
  for (let key = 0; key < 20; key++) theirKey();
  expect(told.map((one) => [...one.values()])).toEqual([places()]);
  desk.insert('x', { before: 'word1 ' });
  end();
  page.pass(5000);
  expect(page.idle()).toBe(false);
});

it('[TD2] nothing is placed while somebody types on this page, however long, and others beside them', () => {
  const { desk, told, page, places, theirKey } = begin();
  for (let key = 0; key < 100; key++) {
    desk.insert('x', { before: 'word1 ' });
    page.pass(100);
    expect(page.idle()).toBe(false);
    theirKey();
  }
  expect(told).toEqual([]);
  page.pass(250);
  // What is old by now is not made up for all at once: the next key may come.
  expect(page.idleToTheEnd()).toBeGreaterThan(2);
  expect(told.map((one) => [...one.values()])).toEqual([places()]);
});

it('[TD2] what takes long is not done in the middle of typing as often', () => {
  const { told, page, places, theirKey } = begin();
  page.slowMs = 50;
  page.idleToTheEnd();
  page.slowMs = 0;
  expect(told).toHaveLength(1);
  const type = (keys: number): void => {
    for (let key = 0; key < keys; key++) theirKey();
  };
  type(30);
  expect(told).toHaveLength(1);
  type(70);
  expect(told.length).toBeGreaterThan(1);
  expect([...(told[1]?.values() ?? [])]).not.toEqual([...(told[0]?.values() ?? [])]);
  page.pass(300);
  page.idleToTheEnd();
  expect([...(told.at(-1)?.values() ?? [])]).toEqual(places());
});
