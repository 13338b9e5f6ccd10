import { createLongAgreement } from './long-agreement.ts';
import { measureAgreement, type Found } from './measure-agreement.ts';
import { compareWhole, comparePanels } from './report-agreement.ts';
import type { ThreadPart } from './thread-part.ts';

/** Fill the panel, and can be scrolled. */
const FEW = 50;

/** The number of whoever wrote the first of the texts. */
const CLIENT_ID = 4_300_001;

/** A hundred pages with threads throughout: opened, typed in, and their panel scrolled. */
export const talkOnAgreement: ThreadPart = {
  name: 'agreement',
  async measure(stage, browser, { count, rounds }) {
    const counts = [count, 0, FEW];
    const documents = [];
    for (const [at, threads] of counts.entries())
      documents.push(await createLongAgreement(stage, { clientId: CLIENT_ID + at, threads }));
    const people = [stage.maya, stage.daniel] as const;
    const found = counts.map((): Found[] => []);
    // The first opening of all, in which the server reads its files and Chromium warms up, is not counted.
    for (let round = -1; round < rounds; round++)
      for (const [at, documentId] of documents.entries()) {
        if (round === -1 && at !== 1) continue;
        const one = await measureAgreement(browser, people, { documentId, hasThreads: counts[at] !== 0 });
        if (round >= 0) found[at]?.push(one);
      }
    const [many = [], none = [], few = []] = found;
    return [
      {
        title: `A hundred pages with ${count} threads, beside the same without any`,
        figures: compareWhole(many, none),
      },
      { title: `The panel of ${count} threads, beside one of ${FEW}`, figures: comparePanels(many, few) },
    ];
  },
};
