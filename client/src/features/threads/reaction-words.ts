import type { ReactionName } from '@entente/protocol/api/thread-messages';

/** How each reaction is drawn and said. */
export const reactionWords: Readonly<Record<ReactionName, { readonly sign: string; readonly word: string }>> =
  {
    thumbs_up: { sign: '👍', word: 'Yes' },
    thumbs_down: { sign: '👎', word: 'Rather not' },
    heart: { sign: '❤️', word: 'Heart' },
    celebrate: { sign: '🎉', word: 'Celebrate' },
    thanks: { sign: '🙏', word: 'Thanks' },
    smile: { sign: '😄', word: 'Smile' },
    surprised: { sign: '😮', word: 'Surprised' },
    thinking: { sign: '🤔', word: 'Thinking' },
    eyes: { sign: '👀', word: 'Looking at it' },
    done: { sign: '✅', word: 'Done' },
  };
