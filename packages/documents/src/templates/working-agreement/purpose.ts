import type { ProseMirrorJSON } from '../../agreement/content-json.ts';
import { heading, paragraph, table } from '../build.ts';
import type { Parties } from '../parties.ts';

/** Why the firms work together, and what all of them would call success. */
export function purpose(parties: Parties): ProseMirrorJSON[] {
  return [
    heading(1, 'Purpose and shared outcome'),
    heading(2, 'Why we work together'),
    paragraph('Together we give our clients [what we offer together]. None of us could do it as well alone.'),
    table(
      ['Firm', 'What it brings', 'What it needs from this', 'What would worry it'],
      parties.names.map((name) => [name, '[people, skills, access]', '[result]', '[early sign]']),
    ),
    heading(2, 'The outcome we share'),
    paragraph('We succeed when these three are true. When we disagree, we look here first.'),
    table(
      ['Outcome', 'How we measure it', 'Target'],
      [
        ['Clients reach the result they came for', 'The client confirms it in writing', '9 of 10 projects'],
        ['We deliver when we said we would', 'Milestones met on the agreed date', '90% in each quarter'],
        [
          'The partnership is worth it to each of us',
          'Each sponsor is asked: would we start this again today?',
          'Yes from each firm, every six months',
        ],
      ],
    ),
  ];
}
