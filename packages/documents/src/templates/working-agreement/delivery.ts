import type { ProseMirrorJSON } from '../../agreement/content-json.ts';
import { bullets, heading, paragraph, table, tasks } from '../build.ts';
import { namesBut, type Parties } from '../parties.ts';

/** Who answers for what: one person for each deliverable. */
export function oneOwner(parties: Parties): ProseMirrorJSON[] {
  const [first, second] = parties.names;
  return [
    heading(1, 'One accountable owner for each deliverable'),
    paragraph(
      'Many may contribute; one person answers for the result, and speaks up as soon as its date is at risk. When an owner leaves, the firm names the next one within two working days.',
    ),
    table(
      ['Deliverable', 'Accountable owner', 'Firm', 'Works with', 'Due'],
      [
        ['Delivery plan', '[name]', second, namesBut(parties, 1), '[date]'],
        ['Solution design', '[name]', first, namesBut(parties, 0), '[date]'],
        ['Working solution, tested', '[name]', second, namesBut(parties, 1), '[date]'],
        ['Client training and guides', '[name]', first, namesBut(parties, 0), '[date]'],
      ],
    ),
  ];
}

/** The checklist that ends work on a deliverable. */
export function doneMeans(): ProseMirrorJSON[] {
  return [
    heading(1, 'What “done” means'),
    paragraph('A deliverable is done when every line is true, not when the work on it stops.'),
    tasks(
      'It meets the acceptance criteria that we wrote down before the work began.',
      'Someone other than its author has reviewed it.',
      'Known defects are listed, each with an owner and a date, and none is serious.',
      'Whoever takes over can find, open and use it without asking.',
      'The receiving firm has accepted it in writing.',
    ),
    paragraph(
      'The receiving firm accepts, or writes what is missing, within three working days. It checks against the criteria alone; a further wish is a new request.',
    ),
  ];
}

/** How work passes from firm to firm, and how drafts are reviewed. */
export function handoffsAndReviews(): ProseMirrorJSON[] {
  return [
    heading(1, 'Handoffs and review cycles'),
    heading(2, 'Handoffs'),
    bullets(
      'We announce a handoff ten working days ahead, and hand over on a call, never by a link alone.',
      'We bring the deliverable, its open questions, its known limits and a person to ask.',
      'The giving firm stays at hand for ten working days after acceptance.',
    ),
    heading(2, 'Review cycles'),
    table(
      ['Review', 'What we look at', 'Answer within', 'Rounds'],
      [
        ['First draft', 'Direction: is this the right thing', '2 working days', '1'],
        ['Full draft', 'Substance: is it right and complete', '3 working days', '2'],
        ['Final text', 'Errors only', '1 working day', '1'],
      ],
    ),
    paragraph(
      'One person in each firm gathers the comments, so that the author receives one list. Late comments wait for the next round, unless waiting would do harm.',
    ),
  ];
}
