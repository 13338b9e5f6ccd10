import type { LiveHint } from '@entente/protocol/api/live';
import type { UserId } from '@entente/protocol/ids';
import { limits } from '@entente/protocol/limits';
import type { Actor } from '../access/actor.ts';
import { isInAudience } from '../access/audience.ts';
import type { Signal, Signals } from '../events/signals.ts';
import { Tally } from '../tally.ts';
import type { AllianceGrant } from './guards.ts';
import { openLiveLine, type LiveLine } from './live-line.ts';

/** More and a proxy may close the line in between; less is noise. */
const HEARTBEAT_MS = 15_000;

/** The longest delay that a timer of Node can hold. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

/** The open lines of server-sent events of this process. */
export interface LiveLines {
  /**
   * A line for somebody in their alliance; ends when their access changes, their session ends, the server drains, or they
   * have opened many since: a line whose reader was lost on the way is not told from one that is read for minutes.
   */
  open(grant: AllianceGrant): ReadableStream<Uint8Array>;
  /** Ends every line and opens no more: the server is stopping, the pages come back to the next one. */
  drain(): void;
}

function isOver(signal: Signal, { actor, session }: AllianceGrant): boolean {
  switch (signal.kind) {
    case 'session_ended':
      return signal.sessionId === session.sessionId;
    case 'access_changed':
      return signal.allianceId === actor.allianceId && signal.userId === actor.userId;
    case 'access_unheard':
      return true;
    case 'document_changed':
    case 'document_written':
    case 'people_changed':
    case 'premortem_changed':
    case 'version_kept':
    case 'agreeing_changed':
    case 'signing_rule_changed':
    case 'restored':
    case 'thread_changed':
    case 'typing':
    case 'inbox_changed':
      return false;
  }
}

type ThreadSignal = Extract<Signal, { kind: 'thread_changed' | 'typing' }>;

/** What a thread's hint tells somebody; nothing when they may not know of the thread, and nobody that they type. */
function hintOfThread(signal: ThreadSignal, actor: Actor): LiveHint | undefined {
  if (signal.allianceId !== actor.allianceId || !isInAudience(actor, signal)) return undefined;
  const { documentId, threadId } = signal;
  if (signal.kind === 'thread_changed') return { kind: 'threads', documentId, threadId };
  return signal.by.userId === actor.userId
    ? undefined
    : { kind: 'typing', documentId, threadId, by: signal.by };
}

function hintFor(signal: Signal, { actor }: AllianceGrant): LiveHint | undefined {
  switch (signal.kind) {
    case 'document_changed':
      if (signal.allianceId !== actor.allianceId) return undefined;
      return { kind: 'documents', documentId: signal.documentId };
    case 'document_written':
      if (signal.allianceId !== actor.allianceId) return undefined;
      return { kind: 'written', documentId: signal.documentId };
    case 'premortem_changed':
      if (signal.allianceId !== actor.allianceId) return undefined;
      return { kind: 'premortem', documentId: signal.documentId };
    case 'version_kept':
      if (signal.allianceId !== actor.allianceId) return undefined;
      return { kind: 'versions', documentId: signal.documentId };
    case 'agreeing_changed':
      if (signal.allianceId !== actor.allianceId) return undefined;
      return { kind: 'agreeing', documentId: signal.documentId };
    case 'signing_rule_changed':
      return signal.allianceId === actor.allianceId ? { kind: 'signing' } : undefined;
    case 'thread_changed':
    case 'typing':
      return hintOfThread(signal, actor);
    case 'inbox_changed':
      if (signal.allianceId !== actor.allianceId || signal.userId !== actor.userId) return undefined;
      return { kind: 'inbox', documentId: signal.documentId };
    case 'people_changed':
      return signal.allianceId === actor.allianceId ? { kind: 'people' } : undefined;
    case 'access_changed':
    case 'access_unheard':
    case 'session_ended':
    case 'restored':
      return undefined;
  }
}

function tell(line: LiveLine, grant: AllianceGrant, signal: Signal): void {
  if (isOver(signal, grant)) return line.end();
  const hint = hintFor(signal, grant);
  if (hint !== undefined) line.sendHint(hint);
}

/** Lines that pass on what the process's signals say (HT8). */
export function createLiveLines(signals: Signals, heartbeatMs: number = HEARTBEAT_MS): LiveLines {
  const lines = new Map<LiveLine, AllianceGrant>();
  const held = new Tally(limits.socketsOfPerson);
  const endOldest = (userId: UserId): void =>
    [...lines].find(([, { session }]) => session.userId === userId)?.[0].end();
  let isDraining = false;
  const stopListening = signals.listen((signal) => {
    for (const [line, grant] of lines) tell(line, grant, signal);
  });
  const heartbeat = setInterval(() => {
    for (const line of lines.keys()) line.sendHeartbeat();
  }, heartbeatMs).unref();
  return {
    open(grant) {
      const { userId } = grant.session;
      if (held.isFull(userId)) endOldest(userId);
      held.take(userId);
      const lifeMs = grant.session.expiresAt.getTime() - Date.now();
      const expiry = setTimeout(() => line.end(), Math.min(lifeMs, LONGEST_TIMER_MS)).unref();
      const line = openLiveLine(() => {
        clearTimeout(expiry);
        lines.delete(line);
        held.give(userId);
      });
      lines.set(line, grant);
      line.sendHeartbeat();
      if (isDraining) line.end();
      return line.stream;
    },
    drain() {
      isDraining = true;
      stopListening();
      clearInterval(heartbeat);
      for (const line of lines.keys()) line.end();
    },
  };
}
