/** Where to go after signing in: a path of this app, or its beginning when the wish leads anywhere else. */
export function safeReturn(wish: string | undefined): string {
  if (wish === undefined || !/^\/(?![/\\])/.test(wish)) return '/';
  const url = new URL(wish, 'https://entente.invalid');
  if (url.origin !== 'https://entente.invalid' || url.pathname.startsWith('/sign-in')) return '/';
  return url.pathname + url.search + url.hash;
}
