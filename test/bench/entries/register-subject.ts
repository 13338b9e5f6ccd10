import type { NewRisk } from '@entente/documents/register/write-register';
import { addRisks } from '@entente/documents/register/write-register';
import { createRegister } from '../../support/registers.ts';
import { Writer } from '../../support/writer.ts';
import type { Subject } from './subject.ts';

const steps = [1, 2, 3, 4, 5] as const;

/** A risk as people write one, different from the others. */
function makeRisk(at: number, owner: string): NewRisk {
  return {
    title: `Vans of lane ${at} are late on Fridays when the ferry is full`,
    description: `Peak hours of lane ${at}.\nThe slot is lost, and the customer waits.`,
    mitigation: at % 2 === 0 ? 'A second carrier is reserved and looked at each week.' : '',
    likelihood: steps[at % 5] ?? null,
    impact: steps[(at * 3) % 5] ?? null,
    response: at % 3 === 0 ? 'share' : 'reduce',
    status: at % 4 === 0 ? 'watching' : 'open',
    owner: `user:${owner}` as NewRisk['owner'],
    dueOn: `2027-0${(at % 9) + 1}-1${at % 9}`,
  };
}

/** The grid of risks. */
export const registerSubject: Subject = {
  entries: 'risks',
  async seed(who, count) {
    const documentId = await createRegister(who);
    const writer = new Writer(who, { documentId, initial: 'x' });
    await writer.until('saved');
    addRisks(
      writer.ydoc,
      Array.from({ length: count }, (_, at) => makeRisk(at, who.userId)),
    );
    await writer.until('saved');
    writer.page.close();
    return 'risks';
  },
  row: '[role="gridcell"]',
  scroller: '[role="grid"]',
  search: { field: 'input[type="search"]', word: 'lane 7', count: 'output' },
  async beginEdit(page) {
    await page.locator('[role="gridcell"][data-field="title"]').first().click();
    await page.keyboard.press('Enter');
    await page.locator('input[data-shared-text]').first().waitFor();
  },
  endEdit: (page) => page.keyboard.press('Escape'),
};
