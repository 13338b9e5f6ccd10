import { agreement, paragraph, quote, type TemplateJson } from './build.ts';
import type { Parties } from './parties.ts';
import { clientTouchpoints, termsWeUseDifferently } from './working-agreement/client-and-terms.ts';
import { doneMeans, handoffsAndReviews, oneOwner } from './working-agreement/delivery.ts';
import { disagreement, keepingItAlive } from './working-agreement/disagreement.ts';
import { decisionRights, escalationLadder } from './working-agreement/decisions.ts';
import { purpose } from './working-agreement/purpose.ts';
import { meetingCadence, reporting } from './working-agreement/rhythm.ts';
import { dataSharing, qualityBenchmarks } from './working-agreement/safeguards.ts';

/** The agreement that firms run their daily work by, with a default for everything that can have one. */
export function workingAgreement(parties: Parties): TemplateJson {
  return agreement(
    paragraph(
      `This is how ${parties.together} work together from day to day. It stands beside our contract and does not change it. The numbers are starting points: we change what does not fit, fill in the brackets, and agree to the exact text.`,
    ),
    quote('We raise things early, say them plainly, and treat every problem as ours.'),
    ...purpose(parties),
    ...decisionRights(parties),
    ...escalationLadder(parties),
    ...oneOwner(parties),
    ...doneMeans(),
    ...handoffsAndReviews(),
    ...meetingCadence(),
    ...reporting(parties),
    ...dataSharing(parties),
    ...qualityBenchmarks(parties),
    ...clientTouchpoints(parties),
    ...termsWeUseDifferently(parties),
    ...disagreement(),
    ...keepingItAlive(parties),
  );
}
