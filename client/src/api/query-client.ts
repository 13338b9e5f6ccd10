import { AppError } from '@entente/protocol/errors';
import { QueryClient } from '@tanstack/react-query';
import { keptMs } from './device-cache.ts';

/** An answer that is no stays no; only silence and a server that is not ready are worth asking again. */
function isWorthRetrying(failureCount: number, error: Error): boolean {
  if (error instanceof AppError && error.code !== 'unavailable') return false;
  return failureCount < 2;
}

/** The answers of the server, as this page knows them. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      // Hints make answers stale at once; this only keeps pages that open together from asking twice.
      staleTime: 10_000,
      gcTime: keptMs,
      // "online" would wait without a word; we would rather fail and show what the device knew.
      networkMode: 'always',
      retry: isWorthRetrying,
    },
    mutations: { networkMode: 'always' },
  },
});
