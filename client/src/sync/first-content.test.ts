import { frameType } from '@entente/protocol/frames';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import * as syncProtocol from 'y-protocols/sync';
import { WebsocketProvider } from 'y-websocket';
import { afterEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { gatherFirstContent } from './first-content.ts';

const providers: WebsocketProvider[] = [];
afterEach(() => {
  for (const provider of providers.splice(0)) provider.destroy();
});

/** A page that never connects; `hear` hands it a frame as its socket would. */
function openPage() {
  const ydoc = new Y.Doc();
  const provider = new WebsocketProvider('ws://nowhere', 'd', ydoc, { connect: false, disableBc: true });
  providers.push(provider);
  gatherFirstContent(provider);
  const hear = (write: (encoder: encoding.Encoder) => void): void => {
    const bytes = encoding.encode(write);
    const decoder = decoding.createDecoder(bytes);
    provider.messageHandlers[frameType.sync]?.(
      encoding.createEncoder(),
      decoder,
      provider,
      true,
      frameType.sync,
    );
  };
  const told: string[] = [];
  ydoc.on('afterTransaction', () => told.push(ydoc.getText('t').toJSON()));
  provider.on('sync', (isSynced) => told.push(`synced ${isSynced}: ${ydoc.getText('t').toJSON()}`));
  return { ydoc, provider, hear, told };
}

function writeRecord(...words: string[]): { ydoc: Y.Doc; updates: Uint8Array[] } {
  const ydoc = new Y.Doc();
  const updates: Uint8Array[] = [];
  ydoc.on('update', (update: Uint8Array) => updates.push(update));
  for (const word of words) ydoc.getText('t').insert(ydoc.getText('t').length, word);
  return { ydoc, updates };
}

describe('what a joiner lacks', () => {
  it('[SS13] enters as one change, and is synced when it can be read', () => {
    const { hear, told } = openPage();
    const { ydoc, updates } = writeRecord('one ', 'two ', 'three');
    hear((to) => syncProtocol.writeUpdate(to, updates[0]!));
    hear((to) => syncProtocol.writeUpdate(to, updates[1]!));
    expect(told).toEqual([]);
    hear((to) => syncProtocol.writeSyncStep2(to, ydoc, Y.encodeStateVectorFromUpdate(updates[0]!)));
    expect(told).toEqual(['one two three', 'synced true: one two three']);
  });

  it('[SS13] is told of as it came, to those who keep updates; what an observer writes meanwhile is told of too', () => {
    const { ydoc: page, hear } = openPage();
    const { ydoc, updates } = writeRecord('one ', 'two');
    page.getText('t').observe((event) => {
      if (!event.transaction.local) page.getText('u').insert(0, 'seen');
    });
    const kept: Uint8Array[] = [];
    page.on('update', (update: Uint8Array) => kept.push(update));
    hear((to) => syncProtocol.writeUpdate(to, updates[0]!));
    hear((to) => syncProtocol.writeSyncStep2(to, ydoc, Y.encodeStateVectorFromUpdate(updates[0]!)));
    expect(kept).toContainEqual(updates[0]);
    const copy = new Y.Doc();
    for (const update of kept) Y.applyUpdate(copy, update);
    expect([copy.getText('t').toJSON(), copy.getText('u').toJSON()]).toEqual(['one two', 'seen']);
    const before = kept.length;
    page.getText('u').insert(0, 'more ');
    expect(kept).toHaveLength(before + 1);
  });

  it('is waited for no longer afterwards', () => {
    const { hear, told } = openPage();
    const { ydoc } = writeRecord('one ');
    hear((to) => syncProtocol.writeSyncStep2(to, ydoc));
    ydoc.on('update', (update: Uint8Array) => hear((to) => syncProtocol.writeUpdate(to, update)));
    ydoc.getText('t').insert(4, 'two');
    expect(told).toEqual(['one ', 'synced true: one ', 'one two']);
  });

  it('is forgotten when the connection breaks: the next one brings it again', () => {
    const { ydoc, hear, provider } = openPage();
    const { updates } = writeRecord('lost');
    hear((to) => syncProtocol.writeUpdate(to, updates[0]!));
    provider.emit('status', [{ status: 'disconnected' }]);
    const next = writeRecord('next');
    hear((to) => syncProtocol.writeSyncStep2(to, next.ydoc));
    expect(ydoc.getText('t').toJSON()).toBe('next');
  });
});
