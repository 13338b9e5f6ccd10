// @vitest-environment jsdom
import { documentId } from '@entente/protocol/ids';
import { expect, it } from 'vitest';
import { MentionMenuState } from './mention-menu-state.ts';
import { createMentionable } from './mentionables.ts';

const risk = (at: number, title: string) =>
  createMentionable(
    {
      kind: 'risk',
      documentId: documentId.parse('00000000-0000-4000-8000-000000000001'),
      entryId: `7-${at}`,
      label: `R-${at} ${title}`,
    },
    { hint: '', group: 'Risks', name: `R-${at}` },
  );
const shown = (menu: MentionMenuState): string[] =>
  menu.view.read().items.map(({ mention: { label } }) => label);

it('[TD14] what becomes known while the list is open joins it, and the chosen one stays chosen', () => {
  const menu = new MentionMenuState();
  const ask = (query: string) => menu.show(menu.find({ sign: '#', query }), () => undefined);
  ask('van');
  expect(shown(menu)).toEqual([]);
  menu.offer([risk(2, 'Vans late'), risk(3, 'Vans lost')]);
  expect(shown(menu)).toEqual(['R-2 Vans late', 'R-3 Vans lost']);
  menu.press('ArrowDown');
  menu.offer([risk(1, 'Vans burn'), risk(2, 'Vans late'), risk(3, 'Vans lost for good')]);
  expect(menu.view.read().chosen).toBe(2);
  ask('van b');
  expect(shown(menu)).toEqual(['R-1 Vans burn']);
  menu.hide();
  menu.offer([risk(4, 'Vans again')]);
  expect([shown(menu), menu.asked.read()]).toEqual([[], undefined]);
});
