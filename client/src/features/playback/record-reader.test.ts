import { agreementRoot } from '@entente/documents/agreement/agreement-root';
import { encodeContent } from '@entente/documents/agreement/content-to-update';
import type { FrameNode } from '@entente/documents/playback/frame';
import { encodePlaybackPage } from '@entente/protocol/playback-page';
import { expect, test } from 'vitest';
import { RecordReader } from './record-reader.ts';
import { RecordThread } from './record-thread.ts';

const people = [
  { userId: 'maya', firmId: 'northwind', name: 'Maya' },
  { userId: 'daniel', firmId: 'harbor', name: 'Daniel' },
];

const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] });

/** A record in which the two write a paragraph each, in turn. */
const updates = Array.from({ length: 10 }, (_, at) =>
  encodeContent({ type: 'doc', content: [paragraph(`p${at + 1}`)] }, 100 + at),
);

/** A server that answers with pages of three edits, of a record as long as `head` says. */
function serverOf(head: () => number) {
  return (from: number): Promise<ArrayBuffer> => {
    const edits = updates.slice(from - 1, Math.min(head(), from + 2)).map((update, at) => ({
      person: (from + at) % 2,
      atMs: 1000 * (from + at),
      update,
    }));
    return Promise.resolve(encodePlaybackPage({ head: head(), from, people, edits }).buffer);
  };
}

/** A reader whose thread is none: it answers at once. */
function readerOf(
  fetchPage: (from: number) => Promise<ArrayBuffer>,
  root = { name: agreementRoot, hasEntries: false },
): RecordReader {
  return new RecordReader({
    root,
    fetchPage,
    startThread(onMessage) {
      const thread = new RecordThread({ send: onMessage, breathe: (goOn) => goOn() });
      return { post: (message) => thread.receive(message), end: () => undefined };
    },
  });
}

const wordsOf = (node: FrameNode): string => node.text ?? (node.content ?? []).map(wordsOf).join('');
const shown = (reader: RecordReader) => new Set(reader.read().frame?.blocks.map(({ node }) => wordsOf(node)));
const upTo = (count: number) => new Set(updates.slice(0, count).map((_, at) => `p${at + 1}`));

test('[PB7] the first frame comes with the first page, and one asked for early comes when the record is there', async () => {
  const pages: (() => void)[] = [];
  const answer = serverOf(() => 10);
  const reader = readerOf(async (from) => {
    await new Promise<void>((resolve) => void pages.push(resolve));
    return answer(from);
  });
  const nextPage = async (): Promise<void> => {
    const { length } = pages;
    pages.at(-1)?.();
    if (reader.read().axis.length < 9) await expect.poll(() => pages.length).toBe(length + 1);
  };
  reader.begin(1);
  const reading = reader.readOn();
  await nextPage();
  expect(reader.read()).toMatchObject({ head: 10, taken: 3, frame: { seq: 1 } });
  reader.show(8);
  await nextPage();
  expect(reader.read().frame?.seq).toBe(1);
  await nextPage();
  expect(reader.read().frame?.seq).toBe(8);
  expect(shown(reader)).toEqual(upTo(8));
  await nextPage();
  await reading;
  expect(reader.read()).toMatchObject({ taken: 10, people, error: undefined });
  for (const seq of [0, 10, 4, 7, 1]) {
    reader.show(seq);
    expect(shown(reader)).toEqual(upTo(seq));
  }
});

test('[PB8] a server that goes in the middle leaves what is there, and reading goes on where it stopped', async () => {
  const answer = serverOf(() => 10);
  let isGone = false;
  const asked: number[] = [];
  const reader = readerOf(async (from) => {
    asked.push(from);
    if (isGone) throw new Error('nobody answers');
    isGone = from === 4;
    return answer(from);
  });
  reader.begin(1);
  await reader.readOn();
  expect(reader.read()).toMatchObject({ taken: 6, head: 10, error: new Error('nobody answers') });
  reader.show(5);
  expect(shown(reader)).toEqual(upTo(5));
  isGone = false;
  await reader.readOn();
  expect(asked).toEqual([1, 4, 7, 7, 10]);
  expect(reader.read()).toMatchObject({ taken: 10, error: undefined });
});

test('[PB8] bytes that are no page, and an edit that cannot be read, are told and not shown', async () => {
  for (const bytes of [
    new Uint8Array([9, 9]),
    encodePlaybackPage({
      head: 1,
      from: 1,
      people,
      edits: [{ person: 0, atMs: 1, update: new Uint8Array([5]) }],
    }),
  ]) {
    const reader = readerOf(() => Promise.resolve(bytes.slice().buffer));
    reader.begin(1);
    await expect.poll(() => reader.read().error).toBeInstanceOf(Error);
    expect(reader.read()).toMatchObject({ taken: 0, frame: undefined, isBroken: true });
    reader.end();
  }
});

test('[PB10] what comes on the record meanwhile is counted, and played when asked for', async () => {
  let head = 4;
  const reader = readerOf(serverOf(() => head));
  reader.begin(1);
  await reader.readOn();
  head = 9;
  await reader.look();
  expect(reader.read()).toMatchObject({ head: 4, fresh: 5 });
  await reader.readOn();
  expect(reader.read()).toMatchObject({ head: 9, taken: 9, fresh: 0 });
});

test('[PB8] a document without edits is read and empty', async () => {
  const reader = readerOf(serverOf(() => 0));
  reader.begin(1);
  await reader.readOn();
  expect(reader.read()).toMatchObject({ head: 0, taken: 0, error: undefined });
});
