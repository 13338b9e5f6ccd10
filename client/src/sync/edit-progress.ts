/**
 * Which of our edits are on the record. Edits are numbered 1, 2, 3 … as they are made in this page (or taken over from
 * another); `edits` is the newest, `saved` the newest below which the server has confirmed all.
 */
export interface EditProgress {
  readonly edits: number;
  readonly saved: number;
  /** The edit frames of this connection that await `saved`, oldest first: up to which edit each, with those before it, reaches. */
  readonly inFlight: readonly number[];
  /** How many edit frames of this connection are confirmed. */
  readonly framesSaved: number;
}

/** A page that has just opened. */
export const noProgress: EditProgress = { edits: 0, saved: 0, inFlight: [], framesSaved: 0 };

/** Edits made here that the server has not confirmed. */
export const countUnsaved = (progress: EditProgress): number => progress.edits - progress.saved;

/** An edit was made here. */
export const noteEdit = (progress: EditProgress): EditProgress => ({
  ...progress,
  edits: progress.edits + 1,
});

/**
 * An edit frame has left. The first of a connection is a step 2, which holds everything the server lacks [WF5], and a
 * socket keeps order: so each reaches up to the newest edit.
 */
export const noteFrameSent = (progress: EditProgress): EditProgress => ({
  ...progress,
  inFlight: [...progress.inFlight, progress.edits],
});

/** The server has confirmed `count` edit frames of this connection. Counts that say nothing new change nothing. */
export function noteSaved(progress: EditProgress, count: number): EditProgress {
  const confirmed = Math.min(count - progress.framesSaved, progress.inFlight.length);
  const reached = progress.inFlight[confirmed - 1];
  if (confirmed <= 0 || reached === undefined) return progress;
  return {
    ...progress,
    saved: Math.max(progress.saved, reached),
    inFlight: progress.inFlight.slice(confirmed),
    framesSaved: progress.framesSaved + confirmed,
  };
}

/** The connection is gone: what was under way counts as not sent, and the next one counts from 1. */
export const noteConnection = (progress: EditProgress): EditProgress => ({
  ...progress,
  inFlight: [],
  framesSaved: 0,
});

/**
 * `count` edits of another page were taken over from the local copy; their content is in the document already. Before
 * the first frame of a connection they wait for it. After it they have left with a frame, or the server had them: then
 * they are as safe as the newest frame. An own edit that is in no frame (the socket is closing) makes all wait.
 */
export function noteTakenOver(progress: EditProgress, count: number): EditProgress {
  const edits = progress.edits + count;
  const newest = progress.inFlight.at(-1);
  const hasSent = newest !== undefined || progress.framesSaved > 0;
  if (!hasSent || (newest ?? progress.saved) !== progress.edits) return { ...progress, edits };
  if (newest === undefined) return progress;
  return { ...progress, edits, inFlight: [...progress.inFlight.slice(0, -1), edits] };
}
