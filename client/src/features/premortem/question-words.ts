/** How far ahead the question looks, in months, with the words for it. */
export const horizons = [
  { months: 3, words: 'three months' },
  { months: 6, words: 'six months' },
  { months: 12, words: 'twelve months' },
  { months: 24, words: 'two years' },
] as const;

/** The horizon that a session begins with. */
export const usualHorizon = horizons[1];

/** The question of a pre-mortem. @param words such as *six months* */
export const questionFor = (words: string): string =>
  `It is ${words} from now and this alliance failed. What caused it?`;
