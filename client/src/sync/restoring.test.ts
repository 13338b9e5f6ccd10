import { frameType, readRestoring } from '@entente/protocol/frames';
import type { Restored } from '@entente/protocol/restored';
import * as decoding from 'lib0/decoding';
import { expect, test } from 'vitest';
import { createRestoring } from './restoring.ts';

const what: Restored = { version: 3, part: { kind: 'whole' } };

function open(isConnected = true) {
  const sent: Uint8Array[] = [];
  const restoring = createRestoring((frame) => {
    if (isConnected) sent.push(frame);
    return isConnected;
  });
  return { restoring, sent };
}

function readAhead(frame: Uint8Array | undefined): Restored | undefined {
  if (frame === undefined) return undefined;
  const decoder = decoding.createDecoder(frame);
  expect(decoding.readVarUint(decoder)).toBe(frameType.restoring);
  return readRestoring(decoder);
}

test('[RT1] an edit is made in our turn, and what it restores goes directly ahead of its frame, once', async () => {
  const { restoring, sent } = open();
  let edits = 0;
  const outcome = restoring.restore(what, () => {
    edits++;
    expect(readAhead(restoring.takeAhead())).toEqual(what);
    return true;
  });
  expect([...(sent[0] ?? [])]).toEqual([frameType.turn, 1]);
  expect(restoring.takeAhead()).toBeUndefined();
  expect(edits).toBe(0);
  restoring.onTurn(true);
  expect(await outcome).toBe('done');
  expect(edits).toBe(1);
  expect(restoring.takeAhead()).toBeUndefined();
});

test('[RT2] nothing is edited in the turn of somebody else, or without a connection', async () => {
  const { restoring } = open();
  const edit = () => {
    throw new Error('edited');
  };
  const busy = restoring.restore(what, edit);
  restoring.onTurn(false);
  expect(await busy).toBe('busy');
  const lost = restoring.restore(what, edit);
  restoring.onConnection();
  expect(await lost).toBe('offline');
  expect(await open(false).restoring.restore(what, edit)).toBe('offline');
});

test('[RT3] a turn in which nothing is edited is given back, and the next edit restores nothing', async () => {
  const { restoring, sent } = open();
  const outcome = restoring.restore(what, () => false);
  restoring.onTurn(true);
  expect(await outcome).toBe('left');
  expect([...(sent[1] ?? [])]).toEqual([frameType.turn, 0]);
  expect(restoring.takeAhead()).toBeUndefined();
});

test('[RT4] lost before the word of the server, it goes again with the first edit frame of the next connection', async () => {
  const { restoring } = open();
  restoring.onConnection();
  restoring.takeAhead();
  const outcome = restoring.restore(what, () => restoring.takeAhead() !== undefined);
  restoring.onTurn(true);
  await outcome;
  restoring.onSaved(1);
  restoring.onConnection();
  expect(readAhead(restoring.takeAhead())).toEqual(what);
  restoring.onSaved(1);
  restoring.onConnection();
  expect(restoring.takeAhead()).toBeUndefined();
});
