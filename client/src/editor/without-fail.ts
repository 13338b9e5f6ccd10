import { Plugin } from '@tiptap/pm/state';
import { DecorationSet } from '@tiptap/pm/view';

/** A plugin whose state is what it draws. */
type Drawing = Plugin<DecorationSet>;

function drawOr(draw: () => DecorationSet): DecorationSet {
  try {
    return draw();
  } catch {
    return DecorationSet.empty;
  }
}

/**
 * The same plugin, which draws nothing where it fails. A plugin that throws takes the whole transaction along: an edit of
 * a colleague then stands in the ydoc and not in the editor, and the next key pressed here would delete it for everyone.
 */
export function withoutFail(plugin: Drawing): Drawing {
  const { state } = plugin.spec;
  if (state === undefined) return plugin;
  return new Plugin<DecorationSet>({
    ...plugin.spec,
    state: {
      init: (...start) => drawOr(() => state.init.call(plugin, ...start)),
      apply: (...step) => drawOr(() => state.apply.call(plugin, ...step)),
    },
  });
}
