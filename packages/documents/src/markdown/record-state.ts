import type { DraftState } from '../log/schema.ts';

export interface ReadState {
  readonly state: DraftState;
  /** What the record itself says, where our state does not say the same. */
  readonly words: string | undefined;
  /** What somebody must know before it is added. */
  readonly note: string | undefined;
}

/**
 * The state of a record in our log. Nothing is agreed by being imported: that needs both firms.
 * @param status as the record says it
 */
export function readState(status: string | undefined): ReadState {
  const said = (status ?? '').trim();
  const words = said || undefined;
  if (said === '') return { state: 'draft', words, note: 'It has no status. Here it is a draft.' };
  if (/^(?:draft|proposed|withdrawn)$/i.test(said))
    return { state: said.toLowerCase() as DraftState, words: undefined, note: undefined };
  if (/^(?:accepted|approved|adopted|agreed|decided|implemented|done|active)\b/i.test(said))
    return {
      state: 'proposed',
      words,
      note: `Its status is "${said}". Here it is proposed until both firms agree.`,
    };
  if (/^(?:rejected|declined|deprecated|superseded|superceded|replaced|obsolete|withdrawn)\b/i.test(said))
    return { state: 'withdrawn', words, note: `Its status is "${said}". Here it is withdrawn.` };
  if (/^proposed\b/i.test(said)) return { state: 'proposed', words, note: undefined };
  return { state: 'draft', words, note: `Its status is "${said}". Here it is a draft.` };
}
