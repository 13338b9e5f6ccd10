import { VisuallyHidden } from '@mantine/core';
import type { Live } from '../../sync/open-document.ts';
import type { SaveState } from '../../sync/save-state.ts';
import { useLive } from '../../sync/use-open-document.ts';
import { saveStateWords } from './save-state-words.ts';

/** Tells screen readers when the save state turns bad and when it is good again, and not with each keystroke. */
export function SpokenSaveState({ saveState }: { saveState: Live<SaveState> }) {
  const state = useLive(saveState);
  const isQuiet = state.kind === 'saving' || state.kind === 'loading';
  const words =
    state.kind === 'offline' ? saveStateWords({ ...state, unsent: 0 }).words : saveStateWords(state).words;
  return <VisuallyHidden aria-live="polite">{isQuiet ? '' : words}</VisuallyHidden>;
}
