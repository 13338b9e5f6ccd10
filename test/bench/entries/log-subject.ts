import type { NewDecision } from '@entente/documents/log/write-log';
import { addDecisions } from '@entente/documents/log/write-log';
import { createLog, decisionsIn } from '../../support/logs.ts';
import { untilDocument } from '../../support/until.ts';
import { Writer } from '../../support/writer.ts';
import type { Subject } from './subject.ts';

/** What every fifth decision was chosen from. */
const weighed: NewDecision = {
  form: 'options',
  criteria: [
    { name: 'Good for our clients', weight: 5 },
    { name: 'Cost to both firms', weight: 3 },
  ],
  options: [
    { name: 'One desk', pros: 'Clients call one number.', cons: 'One firm has to move.', points: [5, 2] },
    { name: 'Two desks', pros: 'Nobody moves.', cons: 'Clients call twice.', points: [2, 4] },
  ],
  chosenAt: 0,
};

/** A decision as people write one, different from the others. */
function makeDecision(at: number, owner: string): NewDecision {
  return {
    ...(at % 5 === 0 && weighed),
    title: `Vans of lane ${at} leave an hour earlier on Fridays`,
    statement: `From May on, vans of lane ${at} leave at five in the morning on Fridays.`,
    context: `The ferry of lane ${at} is full on Fridays.\nThe slot is lost, and the customer waits.`,
    reasons: 'An hour costs less than a slot.',
    dissent: at % 7 === 0 ? 'Drivers would rather have a later ferry.' : '',
    decider: 'Both liaisons',
    consulted: at % 2 === 0 ? 'The drivers and the desk' : '',
    state: at % 3 === 0 ? 'proposed' : 'draft',
    owner: `user:${owner}` as NewDecision['owner'],
    decidedOn: `2026-0${(at % 9) + 1}-1${at % 9}`,
    reviewOn: at % 2 === 0 ? `2027-0${(at % 9) + 1}-1${at % 9}` : null,
    tags: at % 4 === 0 ? ['Lanes', 'Fridays'] : ['Lanes'],
  };
}

/** The list of decisions, and the title of one that is opened from it. */
export const logSubject: Subject = {
  entries: 'decisions',
  async seed(who, count) {
    const documentId = await createLog(who);
    const writer = new Writer(who, { documentId, initial: 'x' });
    await writer.until('saved');
    addDecisions(
      writer.ydoc,
      Array.from({ length: count }, (_, at) => makeDecision(at, who.userId)),
    );
    await writer.until('saved');
    // The server numbers them in an edit of its own, which would be measured with the first opening.
    await untilDocument(writer.ydoc, (ydoc) => decisionsIn(ydoc).every(({ number }) => number !== undefined));
    writer.page.close();
    return 'decisions';
  },
  row: '[data-entry-link]',
  scroller: 'html',
  search: { field: 'main input[type="search"]', word: 'lane 7', count: '[aria-label="Filter"] + * > span' },
  async beginEdit(page) {
    await page.locator('[data-entry-link]').first().click();
    await page.locator('[data-gap="title"] textarea').click();
    await page.keyboard.press('End');
  },
  async endEdit(page) {
    // The first leaves the field, the second the decision.
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await page.locator('main input[type="search"]').waitFor();
  },
};
