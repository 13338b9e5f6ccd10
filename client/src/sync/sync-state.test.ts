import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { advance, initialState, readSaveState, type SyncEvent, type SyncState } from './sync-state.ts';

const after = (...events: SyncEvent[]): SyncState => events.reduce(advance, initialState);
const said = (...events: SyncEvent[]) => readSaveState(after(...events));

const kept: SyncEvent = { kind: 'copy-opened' };
const edited: SyncEvent = { kind: 'edited' };
const sent: SyncEvent = { kind: 'sent' };
const opened: SyncEvent = { kind: 'opened' };
const synced: SyncEvent = { kind: 'synced' };
const lost: SyncEvent = { kind: 'lost' };
const saved = (count: number): SyncEvent => ({ kind: 'saved', count });

describe('what the page says', () => {
  it('[SS1] passes from loading to saved', () => {
    expect(said()).toEqual({ kind: 'loading' });
    expect(said(kept)).toEqual({ kind: 'loading' });
    expect(said(kept, opened, sent)).toEqual({ kind: 'loading' });
    expect(said(kept, opened, sent, synced)).toEqual({ kind: 'saved' });
  });

  it('[PS2] counts down as the server confirms', () => {
    const typing = [kept, opened, sent, synced, edited, sent, edited, sent];
    expect(said(...typing)).toEqual({ kind: 'saving', unsent: 2 });
    expect(said(...typing, saved(1))).toEqual({ kind: 'saving', unsent: 2 });
    expect(said(...typing, saved(2))).toEqual({ kind: 'saving', unsent: 1 });
    expect(said(...typing, saved(3))).toEqual({ kind: 'saved' });
  });

  it('[PS2] takes what a lost connection left unconfirmed as unsent, until the next step 2 is confirmed', () => {
    const cut = [kept, opened, sent, synced, edited, sent, edited, sent, saved(2), lost];
    expect(said(...cut)).toEqual({ kind: 'offline', unsent: 1, isKept: true });
    expect(said(...cut, opened, synced, saved(1))).toEqual({ kind: 'saving', unsent: 1 });
    expect(said(...cut, opened, sent, synced, saved(1))).toEqual({ kind: 'saved' });
  });

  it('[PS3] confirms no more than was sent, and ignores a count that says nothing new', () => {
    expect(said(kept, opened, sent, edited, synced, saved(9))).toEqual({ kind: 'saving', unsent: 1 });
    expect(said(kept, opened, sent, synced, edited, sent, saved(1), saved(1), saved(0))).toEqual({
      kind: 'saving',
      unsent: 1,
    });
  });

  it('[SS3] says offline only after a while, or when something is unsent', () => {
    expect(said(kept, { kind: 'waited' })).toEqual({ kind: 'offline', unsent: 0, isKept: true });
    expect(said(kept, { kind: 'taken-over', count: 3 })).toEqual({
      kind: 'offline',
      unsent: 3,
      isKept: true,
    });
  });

  it('[SS5] does not say that a failed copy keeps anything', () => {
    expect(said({ kind: 'copy-failed' }, edited, lost)).toEqual({
      kind: 'offline',
      unsent: 1,
      isKept: false,
    });
    expect(said(kept, { kind: 'copy-failed' }, kept, lost)).toMatchObject({ isKept: false });
  });

  it('[CC1] stays at the first final reason until the person tries again', () => {
    const end: SyncEvent = { kind: 'ended', reason: 'not_allowed' };
    const ended = [kept, opened, sent, synced, edited, sent, end, lost, opened, synced];
    expect(said(...ended)).toEqual({ kind: 'not-saved', unsent: 1, reason: 'not_allowed' });
    expect(said(...ended, { kind: 'ended', reason: 'signed_out' })).toMatchObject({ reason: 'not_allowed' });
    expect(said(...ended, { kind: 'retried' }, opened, sent, synced, saved(1))).toEqual({ kind: 'saved' });
  });

  it('[SS9] counts what another page left as unsent until a frame that holds it is confirmed', () => {
    const taken: SyncEvent = { kind: 'taken-over', count: 2 };
    expect(said(kept, taken, opened, sent, synced)).toEqual({ kind: 'saving', unsent: 2 });
    expect(said(kept, taken, opened, sent, synced, saved(1))).toEqual({ kind: 'saved' });
    // Its content left with the frame that is under way.
    expect(said(kept, opened, sent, synced, saved(1), sent, taken)).toEqual({ kind: 'saving', unsent: 2 });
    expect(said(kept, opened, sent, synced, saved(1), sent, taken, saved(2))).toEqual({ kind: 'saved' });
    // Nothing had to be sent: the server had it.
    expect(said(kept, opened, sent, synced, saved(1), taken)).toEqual({ kind: 'saved' });
    // An own edit is in no frame: it must not be taken for saved.
    expect(said(kept, opened, sent, synced, edited, taken, saved(1))).toEqual({ kind: 'saving', unsent: 3 });
  });
});

/** What may happen, told by what a page and a server can do, with the truth kept beside it. */
type Step =
  'edit' | 'edit-unheard' | 'connect' | 'step2' | 'sync' | 'confirm' | 'lose' | 'wait' | 'end' | 'retry';

interface Truth {
  state: SyncState;
  edits: number;
  onRecord: number;
  isConnected: boolean;
  hasStep2: boolean;
  /** What each frame of this connection holds up to. */
  frames: number[];
}

function take(truth: Truth, step: Step, share: number): Truth {
  const tell = (change: Partial<Truth>, ...events: SyncEvent[]): Truth => ({
    ...truth,
    ...change,
    state: events.reduce(advance, truth.state),
  });
  const edits = truth.edits + 1;
  switch (step) {
    case 'edit':
      return truth.hasStep2
        ? tell({ edits, frames: [...truth.frames, edits] }, edited, sent)
        : tell({ edits }, edited);
    case 'edit-unheard':
      return tell({ edits }, edited);
    case 'connect':
      return truth.isConnected ? truth : tell({ isConnected: true, hasStep2: false, frames: [] }, opened);
    case 'step2':
      return truth.isConnected
        ? tell({ hasStep2: true, frames: [...truth.frames, truth.edits] }, sent)
        : truth;
    case 'sync':
      return truth.isConnected ? tell({}, synced) : truth;
    case 'confirm': {
      const count = Math.round(share * truth.frames.length);
      return tell({ onRecord: Math.max(truth.onRecord, truth.frames[count - 1] ?? 0) }, saved(count));
    }
    case 'lose':
      return tell({ isConnected: false, hasStep2: false, frames: [] }, lost);
    case 'wait':
      return tell({}, { kind: 'waited' });
    case 'end':
      return tell(
        { isConnected: false, hasStep2: false, frames: [] },
        { kind: 'ended', reason: 'not_allowed' },
      );
    case 'retry':
      return tell({}, { kind: 'retried' });
  }
}

const steps = fc.array(
  fc.tuple(
    fc.constantFrom<Step>(
      'edit',
      'edit',
      'edit-unheard',
      'connect',
      'connect',
      'step2',
      'sync',
      'confirm',
      'confirm',
      'lose',
      'wait',
      'end',
      'retry',
    ),
    fc.double({ min: 0, max: 1, noNaN: true }),
  ),
  { maxLength: 60, size: 'max' },
);

const start: Truth = {
  state: advance(initialState, kept),
  edits: 0,
  onRecord: 0,
  isConnected: false,
  hasStep2: false,
  frames: [],
};

describe('whatever happens', () => {
  it('[SS1] never says saved while an edit is not on the record', () => {
    let timesSaved = 0;
    fc.assert(
      fc.property(steps, (script) => {
        let truth = start;
        for (const [step, share] of script) {
          truth = take(truth, step, share);
          const state = readSaveState(truth.state);
          if (state.kind === 'saved') {
            timesSaved += 1;
            expect(truth.onRecord).toBe(truth.edits);
            expect(truth.isConnected).toBe(true);
          }
          if ('unsent' in state) expect(state.unsent).toBe(truth.edits - truth.onRecord);
        }
      }),
      { numRuns: 2000 },
    );
    expect(timesSaved).toBeGreaterThan(100);
  });

  it('[SS1] a connection that goes well always ends in saved', () => {
    fc.assert(
      fc.property(steps, (script) => {
        const reached = script.reduce((truth, [step, share]) => take(truth, step, share), start);
        const well: Step[] = ['lose', 'retry', 'connect', 'step2', 'sync', 'confirm'];
        const { state } = well.reduce((truth, step) => take(truth, step, 1), reached);
        expect(readSaveState(state)).toEqual({ kind: 'saved' });
      }),
      { numRuns: 2000 },
    );
  });
});
