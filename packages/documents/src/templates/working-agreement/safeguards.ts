import type { ProseMirrorJSON } from '../../agreement/content-json.ts';
import { bullets, heading, paragraph, table } from '../build.ts';
import { joinNames, type Parties } from '../parties.ts';

/** What we share, with whom, where it lies and for how long. */
export function dataSharing(parties: Parties): ProseMirrorJSON[] {
  const contacts = joinNames(parties.names.map((name) => `[name] at ${name}`));
  return [
    heading(1, 'Data sharing and privacy'),
    paragraph('We share the least that the work needs, and always know where it is.'),
    table(
      ['Information', 'Who may see it', 'Where we keep it', 'Until'],
      [
        [
          'Plans, reports and notes',
          'Our people on the alliance',
          'Our shared workspace',
          'Two years after the work ends',
        ],
        ['Client documents', 'Named people on that project', '[system]', '30 days after the project ends'],
        [
          'Personal data',
          'Named people, for a purpose in writing',
          '[approved system]',
          'The purpose is met',
        ],
        ['A firm’s rates, staffing and other clients', 'That firm alone', 'Its own systems', 'Never shared'],
      ],
    ),
    bullets(
      'Real personal data never goes into test systems, e-mail or chat.',
      'Access ends on the day a person leaves the work.',
      'We tell each other about a suspected leak within 24 hours, before we know everything about it.',
      'We ask before we put each other’s material into an outside service or use it for anything but this work.',
      `Privacy contacts: ${contacts}.`,
    ),
  ];
}

/** The few measures by which we judge our work. */
export function qualityBenchmarks(parties: Parties): ProseMirrorJSON[] {
  const [first, second] = parties.names;
  return [
    heading(1, 'Quality benchmarks'),
    table(
      ['Measure', 'Benchmark', 'Checked', 'Accountable'],
      [
        ['Milestones met on the agreed date', '90% in a quarter', 'Monthly', second],
        ['Deliverables accepted at the first review', '80%', 'Monthly', first],
        [
          'Serious defects found after acceptance',
          'None open for more than two working days',
          'Weekly',
          second,
        ],
        ['Client satisfaction', '8 of 10 or better', 'After each milestone', first],
        ['Commitments kept by their due date', '9 of 10', 'Weekly', first],
      ],
    ),
    paragraph(
      'Two misses in a row lead to a short review: what happened, what we change, and who owns the change.',
    ),
  ];
}
