/**
 * Opens the app without a network. The shell (index.html) comes from the network first and from the cache when there
 * is none; built files have a hash in their name and come from the cache first. Nothing under `/api` or `/sync` is
 * touched: whoever answers there is always the server itself.
 */
import { routeOf } from './route-of.ts';
import type { PageRequest, WorkerScope } from './worker-scope.ts';

const scope = globalThis as unknown as WorkerScope;

/** Replaced by the build: the built files as a JSON list. */
const shellList = '__SHELL_LIST__';

/** One cache a build: the name changes with any file. */
const cacheName = `shell-${hash(shellList)}`;

function hash(text: string): string {
  let sum = 0;
  for (const character of text) sum = (Math.imul(sum, 31) + (character.codePointAt(0) ?? 0)) >>> 0;
  return sum.toString(36);
}

async function keepShell(): Promise<void> {
  const cache = await caches.open(cacheName);
  await cache.addAll([new Request('/', { cache: 'reload' }), ...(JSON.parse(shellList) as string[])]);
  await scope.skipWaiting();
}

/** Pages that are still open load their remaining parts by hashed names, so the one before the last is kept too. */
async function dropOldShells(): Promise<void> {
  const others = (await caches.keys()).filter((name) => name.startsWith('shell-') && name !== cacheName);
  await Promise.all(others.slice(0, -1).map((name) => caches.delete(name)));
  await scope.clients.claim();
}

async function keptShell(): Promise<Response | undefined> {
  return (await caches.open(cacheName)).match('/');
}

async function answerPage(request: Request): Promise<Response> {
  try {
    const fresh = await fetch(request);
    if (fresh.status < 500) return fresh;
    return (await keptShell()) ?? fresh;
  } catch (error) {
    const kept = await keptShell();
    if (kept) return kept;
    throw error;
  }
}

async function answerFile(request: Request): Promise<Response> {
  const kept = await caches.match(request);
  if (kept) return kept;
  const fresh = await fetch(request);
  if (fresh.ok) await (await caches.open(cacheName)).put(request, fresh.clone());
  return fresh;
}

function answer(event: PageRequest): void {
  const { request } = event;
  const route = routeOf(
    { method: request.method, url: request.url, mode: request.mode },
    scope.location.origin,
  );
  if (route === 'page') event.respondWith(answerPage(request));
  else if (route === 'file') event.respondWith(answerFile(request));
}

scope.addEventListener('install', (event) => event.waitUntil(keepShell()));
scope.addEventListener('activate', (event) => event.waitUntil(dropOldShells()));
scope.addEventListener('fetch', answer);
