import { afterEach, expect, it } from 'vitest';
import { applyAwarenessUpdate, Awareness, encodeAwarenessUpdate } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { freshenPresence } from './freshen-presence.ts';
import { readOthers } from './presence-of-others.ts';

const user = {
  userId: '5f0c9a1e-7b1d-4e0f-8f43-2c9b1d3e4a55',
  name: 'Mara',
  firmId: '6a1d0b2f-8c2e-4f1a-9a54-3d0c2e4f5b66',
  firm: 'Harbor',
  colour: 'teal',
};

const ydocs: Y.Doc[] = [];

function openAwareness(): Awareness {
  const ydoc = new Y.Doc();
  ydocs.push(ydoc);
  return new Awareness(ydoc);
}

function send(from: Awareness, to: Awareness): void {
  applyAwarenessUpdate(to, encodeAwarenessUpdate(from, [from.clientID]), 'wire');
}

afterEach(() => {
  for (const ydoc of ydocs.splice(0)) ydoc.destroy();
});

it('[SS11] shows the others and never ourselves, with references that stay', () => {
  const [own, mara, jonas] = [openAwareness(), openAwareness(), openAwareness()];
  const others = readOthers(own);
  let changes = 0;
  others.subscribe(() => (changes += 1));
  own.setLocalState({ user });
  expect(others.read().size).toBe(0);
  mara.setLocalState({ user });
  send(mara, own);
  const first = others.read();
  expect(first.get(mara.clientID)).toEqual({ user });
  jonas.setLocalState({ user: { ...user, name: 'Jonas' }, cursor: null });
  send(jonas, own);
  expect(others.read().get(mara.clientID)).toBe(first.get(mara.clientID));
  const second = others.read();
  own.setLocalState({ user, cursor: null });
  expect(others.read()).toBe(second);
  expect(changes).toBe(2);
});

it('[SS11] leaves out a state that cannot be read', () => {
  const [own, strange] = [openAwareness(), openAwareness()];
  const others = readOthers(own);
  strange.setLocalState({ user: { ...user, colour: 'url(javascript:0)' } });
  send(strange, own);
  expect(others.read().size).toBe(0);
});

it('[WF8] sees everybody again at once after a lost connection', () => {
  const [own, mara] = [openAwareness(), openAwareness()];
  const others = readOthers(own);
  mara.setLocalState({ user });
  send(mara, own);
  const clock = own.meta.get(own.clientID)?.clock ?? 0;
  own.states.delete(mara.clientID);
  freshenPresence(own);
  send(mara, own);
  expect(others.read().get(mara.clientID)).toEqual({ user });
  expect(own.meta.get(own.clientID)?.clock).toBe(clock + 1);
});
