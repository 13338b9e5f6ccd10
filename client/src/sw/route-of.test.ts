import { describe, expect, it } from 'vitest';
import { routeOf } from './route-of.ts';

const origin = 'https://entente.example';
const ask = (path: string, rest: { method?: string; mode?: string } = {}) =>
  routeOf({ method: 'GET', mode: 'cors', url: new URL(path, origin).href, ...rest }, origin);

describe('what the service worker answers', () => {
  it('answers pages and built files', () => {
    expect(ask('/alliances/1', { mode: 'navigate' })).toBe('page');
    expect(ask('/assets/main-abc.js')).toBe('file');
  });

  it('never touches the API, the relay, other origins or anything that writes', () => {
    expect(ask('/api/me')).toBe('server');
    expect(ask('/api', { mode: 'navigate' })).toBe('server');
    expect(ask('/sync/1', { mode: 'navigate' })).toBe('server');
    expect(ask('https://other.example/assets/x.js')).toBe('server');
    expect(ask('/assets/x.js', { method: 'POST' })).toBe('server');
  });

  it('does not take a page for the API because its address begins alike', () => {
    expect(ask('/apiary', { mode: 'navigate' })).toBe('page');
  });
});
