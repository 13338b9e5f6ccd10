import type { ProseMirrorJSON } from '../../agreement/content-json.ts';
import { heading, paragraph } from '../build.ts';
import type { Parties } from '../parties.ts';

/** The four CARE steps, each a clause that people can point at. */
export function disagreement(): ProseMirrorJSON[] {
  return [
    heading(1, 'How we handle disagreement'),
    paragraph(
      'We disagree early, in the open, and about the matter. On every rung of the escalation ladder we take the four CARE steps.',
    ),
    heading(2, 'Clarify the issue'),
    paragraph(
      'We write one sentence that each of us would put our name to: what differs, since when, and what it affects. Facts come first, causes later.',
    ),
    heading(2, 'Acknowledge each perspective'),
    paragraph(
      'Each of us says what the matter looks like from the other side, until the answer is “that is what we meant”. Nobody argues while we do this.',
    ),
    heading(2, 'Reframe around the shared goal'),
    paragraph(
      'We go back to the outcome we share and ask what would serve it best, as if none of us had proposed anything yet.',
    ),
    heading(2, 'Explore new agreements'),
    paragraph(
      'We find at least three options, choose one to try, and set a date to look at the result. It ends as an entry in our decision log or a changed clause here.',
    ),
  ];
}

/** When we read the agreement again, and how it changes. */
export function keepingItAlive({ everyFirm }: Parties): ProseMirrorJSON[] {
  return [
    heading(1, 'Keeping this agreement alive'),
    paragraph(
      `We read this text together every quarter, when a lead changes, and after any matter that reached our sponsors. A change counts once ${everyFirm} have agreed to the exact text. Our next review is on [date].`,
    ),
  ];
}
