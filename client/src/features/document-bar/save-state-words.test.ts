import { closeReasons, type CloseReason } from '@entente/protocol/close-codes';
import { describe, expect, it } from 'vitest';
import type { SaveState } from '../../sync/save-state.ts';
import { offeredActs, saveStateWords } from './save-state-words.ts';

const words = (state: SaveState) => saveStateWords(state).words;

describe('the words of the save state', () => {
  it('are exactly these', () => {
    expect(words({ kind: 'saved' })).toBe('Saved');
    expect(words({ kind: 'saving', unsent: 1 })).toBe('Saving (1 edit)');
    expect(words({ kind: 'saving', unsent: 12 })).toBe('Saving (12 edits)');
    expect(words({ kind: 'offline', unsent: 3, isKept: true })).toBe(
      'Offline, kept on this device (3 unsent edits)',
    );
    expect(words({ kind: 'offline', unsent: 0, isKept: true })).toBe('Offline, kept on this device');
    expect(words({ kind: 'not-saved', unsent: 2, reason: 'signed_out' })).toBe('Not saved');
  });

  it('never claim a copy that the browser would not keep', () => {
    expect(words({ kind: 'offline', unsent: 1, isKept: false })).toBe(
      'Offline, not kept on this device (1 unsent edit)',
    );
  });
});

describe('what to do about a document that is not saved', () => {
  const acts = (reason: CloseReason, unsent = 1) => offeredActs({ kind: 'not-saved', unsent, reason });

  it('follows from the close code', () => {
    expect(acts('signed_out')).toEqual(['sign-in', 'copy']);
    expect(acts('schema_too_old')).toEqual(['reload', 'copy']);
    expect(acts('content_not_known')).toEqual(['try-again', 'copy', 'discard']);
  });

  it('offers no rescue where nothing of ours is at stake', () => {
    expect(acts('document_not_found', 0)).toEqual(['try-again']);
  });

  it('offers something for every reason, and lets our words be copied', () => {
    for (const reason of Object.keys(closeReasons) as CloseReason[]) expect(acts(reason)).toContain('copy');
  });
});
