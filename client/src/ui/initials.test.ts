import { expect, it } from 'vitest';
import { initials } from './initials.ts';

it.each([
  ['Ada King Lovelace', 'AL'],
  ['  Cher ', 'C'],
  ['Zoë (legal) Ørsted', 'ZØ'],
  ['王 小明', '王小'],
  ['𝒜da Q', '𝒜Q'],
  ['—', '?'],
  ['', '?'],
])('%s becomes %s', (name, letters) => expect(initials(name)).toBe(letters));
