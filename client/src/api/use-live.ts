import { livePath } from '@entente/protocol/api/live';
import type { AllianceId } from '@entente/protocol/ids';
import { useQueryClient, type QueryClient, type QueryKey } from '@tanstack/react-query';
import { useEffect } from 'react';
import { fillPath } from './call.ts';
import { holdWhileVisible } from './hold-while-visible.ts';
import { holdLiveLine } from './live-line.ts';
import { setReachable } from './reachability.ts';
import { staleAfterGap, staleKeys } from './stale-keys.ts';
import { noteTyping } from './typing-people.ts';

/** Hints come in bursts while people type; one look a moment later answers them all. */
const GATHER_MS = 150;

/**
 * What a page knows when its line opens for the first time, it has just asked for. It is asked again all the same, for
 * what happened in between was told to nobody; but not before the page stands.
 */
const AFTER_FIRST_OPENING_MS = 2000;

function later(work: () => void, delayMs: number): () => void {
  const timer = setTimeout(work, delayMs);
  return () => clearTimeout(timer);
}

function gatherStale(client: QueryClient, waitMs = GATHER_MS): { add(stale: QueryKey[]): void; end(): void } {
  const waiting = new Map<string, QueryKey>();
  let callOff: (() => void) | undefined;
  const flush = (): void => {
    callOff = undefined;
    for (const queryKey of waiting.values()) void client.invalidateQueries({ queryKey });
    waiting.clear();
  };
  return {
    add(stale) {
      for (const key of stale) waiting.set(JSON.stringify(key), key);
      callOff ??= later(flush, waitMs);
    },
    end: () => callOff?.(),
  };
}

/** Keeps what the page shows of an alliance up to date by the server's hints, while mounted. */
export function useLive(allianceId: AllianceId): void {
  const client = useQueryClient();
  useEffect(() => {
    const stale = gatherStale(client);
    const staleAtFirst = gatherStale(client, AFTER_FIRST_OPENING_MS);
    let openings = 0;
    const hold = () =>
      holdLiveLine({
        open: () => new EventSource(fillPath(livePath, { allianceId })),
        later,
        onOpen() {
          setReachable(true);
          const toAsk = openings++ === 0 ? staleAtFirst : stale;
          toAsk.add(staleAfterGap(allianceId));
        },
        onHint(hint) {
          if (hint.kind === 'typing') noteTyping(hint);
          else stale.add(staleKeys(allianceId, hint));
        },
        onLost() {
          setReachable(false);
          // An ended session breaks the line too; asking who we are finds out and leads to sign-in.
          stale.add([['me']]);
        },
      });
    const end = holdWhileVisible(hold);
    return () => {
      end();
      stale.end();
      staleAtFirst.end();
    };
  }, [allianceId, client]);
}
