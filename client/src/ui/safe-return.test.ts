import { expect, it } from 'vitest';
import { safeReturn } from './safe-return.ts';

it.each([
  ['/alliances/1/documents/2?a=1#b', '/alliances/1/documents/2?a=1#b'],
  [undefined, '/'],
  ['', '/'],
  ['https://evil.example/x', '/'],
  ['//evil.example/x', '/'],
  ['/\\evil.example', '/'],
  ['/\t/evil.example', '/'],
  ['javascript:alert(1)', '/'],
  ['/sign-in?from=/', '/'],
])('the wish %j leads to %s', (wish, path) => expect(safeReturn(wish)).toBe(path));
