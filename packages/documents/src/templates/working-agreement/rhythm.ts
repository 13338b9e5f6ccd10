import type { ProseMirrorJSON } from '../../agreement/content-json.ts';
import { bullets, heading, paragraph, table } from '../build.ts';
import type { Parties } from '../parties.ts';

/** When we meet and what each meeting is for. */
export function meetingCadence(): ProseMirrorJSON[] {
  return [
    heading(1, 'Meeting cadence'),
    table(
      ['Meeting', 'When', 'Who', 'What comes out of it'],
      [
        [
          'Delivery check-in',
          'Tuesday and Thursday, 15 minutes',
          'Workstream leads',
          'Obstacles, each with an owner',
        ],
        [
          'Alliance meeting',
          'Weekly, 45 minutes',
          'Delivery and alliance leads',
          'Decisions and commitments',
        ],
        [
          'Risk review',
          'Every two weeks, 30 minutes',
          'Delivery and alliance leads',
          'An updated risk register',
        ],
        ['Retrospective', 'Every six weeks, 60 minutes', 'Everyone on the work', 'Two changes we will try'],
        [
          'Sponsor meeting',
          'Quarterly, 60 minutes',
          'Sponsors and alliance leads',
          'Direction, and obstacles removed',
        ],
      ],
    ),
    bullets(
      'The agenda is open to everyone until one working day before. Without an agenda we do not meet.',
      'The chair rotates from firm to firm; a person of another firm takes the notes.',
      'We end by reading decisions back and asking for one small change that would improve our collaboration.',
      'We meet between [hour] and [hour], when our working hours overlap.',
      'We answer each other within one working day. What is urgent goes by [channel] and is answered within two hours.',
    ),
  ];
}

/** One report, and what its colours mean. */
export function reporting({ otherFirms }: Parties): ProseMirrorJSON[] {
  return [
    heading(1, 'Reporting'),
    paragraph(
      `We write one report, for all of us, from one set of numbers. It is ready every Thursday at noon. Each firm chooses a colour for each workstream before it sees the choice of ${otherFirms}. A difference is the first thing we talk about.`,
    ),
    table(
      ['Colour', 'What it means', 'What we do'],
      [
        ['Green', 'On track for date, scope and quality', 'Nothing beyond the report'],
        ['Yellow', 'At risk, and the owner has a plan', 'The report names the plan and the next check'],
        ['Red', 'Off track, and needs a decision or help', 'We talk on the same working day'],
      ],
    ),
    paragraph(
      'Red is a request for help, and we thank the person who raises it. When work turns from green to red with no yellow between, we ask what would have shown us sooner.',
    ),
  ];
}
