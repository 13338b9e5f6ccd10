import type { DecisionStanding } from '@entente/documents/log/standing';
import {
  IconCircleCheck,
  IconCircleDashed,
  IconCircleDot,
  IconCircleMinus,
  IconCircleX,
  IconReplace,
} from '@tabler/icons-react';

/** How a standing is called, what it means for both firms, and its sign. */
export const standingWords: Readonly<
  Record<
    DecisionStanding,
    { readonly word: string; readonly meaning: string; readonly Icon: typeof IconCircleDot }
  >
> = {
  draft: {
    word: 'Draft',
    meaning: 'We are still writing it. Nobody is asked to take it as settled.',
    Icon: IconCircleDashed,
  },
  proposed: {
    word: 'Proposed',
    meaning: 'It is on the table for both firms. That both firms agree is not recorded here yet.',
    Icon: IconCircleDot,
  },
  agreed: { word: 'Agreed', meaning: 'Both firms have agreed to it.', Icon: IconCircleCheck },
  declined: { word: 'Declined', meaning: 'It was proposed, and we did not agree to it.', Icon: IconCircleX },
  withdrawn: {
    word: 'Withdrawn',
    meaning: 'It is off the table. It keeps its number and everything we wrote.',
    Icon: IconCircleMinus,
  },
  superseded: { word: 'Superseded', meaning: 'A later decision has taken its place.', Icon: IconReplace },
};
