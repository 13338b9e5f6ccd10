import { Hono } from 'hono';
import { expect, it } from 'vitest';
import { readAddress } from './read-address.ts';

const nearest = { incoming: { socket: { remoteAddress: '198.51.100.7' } } };

async function read(forwarded: string | undefined, proxies: number, env: object = nearest): Promise<string> {
  const app = new Hono().get('/', (c) => c.text(readAddress(c, proxies) ?? 'none'));
  const headers = forwarded === undefined ? {} : { 'x-forwarded-for': forwarded };
  return (await app.request('/', { headers }, env)).text();
}

it('[AU5] the address is the socket’s, whatever the browser forwards', async () => {
  expect(await read('203.0.113.9', 0)).toBe('198.51.100.7');
});

it('[AU5] behind proxies of ours it is the entry that the outermost of them added', async () => {
  expect(await read('6.6.6.6, 203.0.113.9', 1)).toBe('203.0.113.9');
  expect(await read('6.6.6.6, 203.0.113.9, 10.0.0.1', 2)).toBe('203.0.113.9');
  expect(await read(undefined, 1)).toBe('198.51.100.7');
  expect(await read('', 2)).toBe('198.51.100.7');
  expect(await read('203.0.113.9', 2)).toBe('198.51.100.7');
  expect(await read('6.6.6.6, unknown', 1)).toBe('198.51.100.7');
  expect(await read('6.6.6.6, 2001:db8::7', 1)).toBe('2001:db8::7');
});

it('[AU5] without a socket there is none', async () => {
  expect(await read(undefined, 0, {})).toBe('none');
});
