import type { Awareness } from 'y-protocols/awareness';

/**
 * The awareness without repetitions. y-tiptap 3.0 sets the same caret again after every edit of a colleague, and each
 * time would be one more message from everybody to everybody.
 */
export function quietAwareness(awareness: Awareness): Awareness {
  const quiet: Awareness = Object.create(awareness);
  quiet.setLocalStateField = (field, value) => {
    const current: unknown = awareness.getLocalState()?.[field];
    if (JSON.stringify(current ?? null) === JSON.stringify(value ?? null)) return;
    awareness.setLocalStateField(field, value);
  };
  return quiet;
}
