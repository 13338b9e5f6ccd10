import { LOG_SCHEMA_VERSION } from '@entente/documents/log/schema';
import { REGISTER_SCHEMA_VERSION } from '@entente/documents/register/schema';
import type { DocumentDetail, DocumentKind, DocumentSummary } from '@entente/protocol/api/documents';
import type { Alliance } from '@entente/protocol/api/people';
import type { ThreadId } from '@entente/protocol/api/threads';
import { AppError } from '@entente/protocol/errors';
import type { UserId } from '@entente/protocol/ids';
import { notifications } from '@mantine/notifications';
import { useMemo } from 'react';
import type { ClaimedEntry, ThreadActs } from '../../api/thread-acts.ts';
import { findOfKind } from '../../api/find-of-kind.ts';
import type { BecomeKind, Becoming, BecomingMessage } from '../../features/threads/becoming.ts';
import type { Places } from '../../features/threads/order-threads.ts';
import type { QuotedMessage } from '../../features/threads/quote-message.ts';
import type { Outcomes } from '../../features/threads/use-outcomes.ts';
import type { OpenDocument } from '../../sync/open-document.ts';
import { untilReady } from '../../sync/until-ready.ts';
import { untilSaved } from '../../sync/until-saved.ts';
import { borrowDocument } from '../../sync/use-open-document.ts';
import { canWrite } from '../../ui/can-write.ts';
import { showFailure } from '../../ui/show-failure.ts';
import { watchDocument } from '../left-documents.ts';
import { prepareEntry } from './prepare-entry.ts';
import { sayMadeBefore } from './say-made-before.ts';

/** The page whose messages become something. */
export interface BecomingPage {
  readonly detail: DocumentDetail;
  readonly open: OpenDocument;
  readonly userId: UserId;
  readonly alliance: Alliance;
  /** Undefined until they are read. */
  readonly documents: readonly DocumentSummary[] | undefined;
  readonly places: Places;
  readonly outcomes: Outcomes;
  readonly acts: ThreadActs;
  readonly addressOf: (threadId: ThreadId, number: number) => string;
}

const kindOf = { risk: 'register', decision: 'log', task: 'agreement' } as const satisfies Record<
  BecomeKind,
  DocumentKind
>;

const placeWords = {
  risk: 'risk register',
  decision: 'decision log',
  task: 'agreement',
} as const satisfies Record<BecomeKind, string>;

async function schemaVersionOf(kind: DocumentKind): Promise<number> {
  if (kind === 'register') return REGISTER_SCHEMA_VERSION;
  if (kind === 'log') return LOG_SCHEMA_VERSION;
  return (await import('@entente/documents/agreement/schema')).AGREEMENT_SCHEMA_VERSION;
}

function targetsAmong(documents: readonly DocumentSummary[], kind: BecomeKind): DocumentSummary[] {
  const active = documents.filter(({ archivedAt }) => archivedAt === null);
  if (kind === 'task') return active.filter((one) => one.kind === 'agreement');
  const found = findOfKind(active, kind === 'risk' ? 'register' : 'log');
  return found ? [found] : [];
}

function explainWhyNot({ documents, alliance }: BecomingPage, kind: BecomeKind): string | undefined {
  if (!canWrite(alliance.role)) return `Editors make a ${kind}. Ask one of them here.`;
  if (documents === undefined) return 'One moment: our documents are being read.';
  if (targetsAmong(documents, kind).length > 0) return undefined;
  const isArchived = documents.some((one) => one.kind === kindOf[kind]);
  return isArchived ? `Our ${placeWords[kind]} is archived.` : `We have no ${placeWords[kind]} yet.`;
}

/** The document that something is put into: the one that is shown, or another, open until what was written is saved. */
async function borrowTarget({ detail, open, userId }: BecomingPage, target: DocumentSummary) {
  if (target.id === detail.id) return { thing: open, release: () => undefined, watch: () => undefined };
  const opening = { documentId: target.id, userId, schemaVersion: await schemaVersionOf(target.kind) };
  // Unsent it stays connected when this page is left, and the browser asks before it is closed.
  return { ...borrowDocument(opening), watch: () => watchDocument({ ...opening, round: 0 })() };
}

function quotedOf({ alliance, addressOf }: BecomingPage, { thread, message }: BecomingMessage) {
  const { content, by, number } = message;
  if (content === null) return undefined;
  const firm = alliance.firms.find(({ id }) => id === by.firmId)?.name;
  const quoted: QuotedMessage = {
    content,
    by: firm === undefined ? by.name : `${by.name}, ${firm}`,
    href: addressOf(thread.id, number),
  };
  return quoted;
}

interface Asked {
  readonly kind: BecomeKind;
  readonly of: BecomingMessage;
  readonly target: DocumentSummary;
}

const tellOfOther = ({ userId }: BecomingPage, kind: BecomeKind, claimed: ClaimedEntry): void =>
  void notifications.show({ message: sayMadeBefore({ userId, kind }, claimed) });

/** Writes it, unless another is there or on the way (TD27). Throws before anything is written, never after. */
async function make(page: BecomingPage, { kind, of, target }: Asked): Promise<void> {
  const quoted = quotedOf(page, of);
  if (quoted === undefined) return;
  const { thing, release, watch } = await borrowTarget(page, target);
  try {
    await untilReady(thing);
    if (thing.permission.read()?.canEdit === false) throw new AppError('not_allowed');
    const place = page.places.get(of.thread.id);
    const at = target.id === page.detail.id && place?.kind === 'passage' ? place.from : undefined;
    const prepared = await prepareEntry({ kind, ydoc: thing.ydoc, quoted, at });
    if (prepared === undefined) return;
    const made = { documentId: target.id, entryId: prepared.entryId };
    const [threadId, messageId] = [of.thread.id, of.message.id];
    const claimed = await page.acts.claim(threadId, messageId, made);
    if (!claimed.isOurs) return tellOfOther(page, kind, claimed);
    prepared.write();
    watch();
    const saved = untilSaved(thing);
    page.outcomes.note({ threadId, messageId, ...made, atMs: Date.now() }, saved);
    // What cannot go out at present is kept by the copy on this device.
    await saved.catch(() => undefined);
  } finally {
    release();
  }
}

/** Makes risks, decisions and tasks of messages: ordinary edits of the reader, in the live document (TD11). */
export function useBecoming(page: BecomingPage): Becoming {
  const { detail, documents, alliance, places, outcomes, acts, open, userId, addressOf } = page;
  return useMemo(() => {
    const known = documents ?? [];
    return {
      whyNot: (kind) => explainWhyNot(page, kind),
      targetsOf(kind) {
        const targets = targetsAmong(known, kind);
        // A task of an agreement's own conversation belongs into that agreement.
        return targets.some(({ id }) => id === detail.id)
          ? targets.filter(({ id }) => id === detail.id)
          : targets;
      },
      make: (kind, of, target) =>
        void make(page, { kind, of, target }).catch((error: unknown) =>
          showFailure(`The ${kind} was not made.`, error),
        ),
    };
    // oxlint-disable-next-line react/exhaustive-deps -- all parts of the page that are read
  }, [detail, documents, alliance, places, outcomes, acts, open, userId, addressOf]);
}
