import type { ProseMirrorJSON } from '../agreement/content-json.ts';
import { agreement, bullets, heading, paragraph, quote, table, tasks, type TemplateJson } from './build.ts';
import type { Parties } from './parties.ts';

/** Notes that all firms write during one meeting, from the agenda to what each of us takes away. */
export function meetingNotes(parties: Parties): TemplateJson {
  return agreement(
    ...opening(parties),
    ...agenda(),
    ...lastCommitments(parties),
    ...discussion(parties),
    ...decisions(),
    ...nextCommitments(parties),
    ...risksAndQuestions(),
    ...feedback(parties),
    ...closing(),
  );
}

function opening(parties: Parties): ProseMirrorJSON[] {
  return [
    paragraph(
      'We write these notes together while we talk. What stands here at the end is what we all heard; what is missing was not agreed.',
    ),
    table(
      ['When', 'What we want to leave with', 'Chair', 'Note-taker'],
      [
        [
          '[date], [start] to [end], [time zone]',
          '[one sentence]',
          '[name], [firm]',
          '[name], of another firm than the chair',
        ],
      ],
    ),
    heading(1, 'Who is here'),
    table(
      ['Firm', 'Present', 'Could not come, will read this'],
      parties.names.map((name) => [name, '[names]', '[names]']),
    ),
  ];
}

function agenda(): ProseMirrorJSON[] {
  return [
    heading(1, 'Agenda'),
    paragraph(
      'Anyone may add a topic until one working day before. A topic says what it needs from us: to decide, to discuss or to know.',
    ),
    table(
      ['Topic', 'Raised by', 'Needs us to', 'Minutes'],
      [
        ['Commitments from last time', 'Chair', 'Know', '5'],
        ['What is yellow or red, and what would help', 'Workstream leads', 'Discuss', '10'],
        ['[topic]', '[name]', 'Decide', '15'],
        ['Risks we see coming', 'Everyone', 'Discuss', '5'],
        ['Read-back of decisions and commitments', 'Note-taker', 'Know', '5'],
        ['One small change', 'Everyone', 'Discuss', '5'],
      ],
    ),
  ];
}

function lastCommitments({ names: [first, second] }: Parties): ProseMirrorJSON[] {
  return [
    heading(1, 'Commitments from last time'),
    paragraph(
      'Tick what is done. For the rest the owner says one of two things: a date we can rely on, or what stands in the way.',
    ),
    tasks(`[commitment]: [name], ${first}, due [date]`, `[commitment]: [name], ${second}, due [date]`),
  ];
}

function discussion(parties: Parties): ProseMirrorJSON[] {
  return [
    heading(1, 'What we talked about'),
    heading(2, '[Topic]'),
    bullets(
      ...parties.names.map((name) => `How ${name} sees it: [in a sentence or two]`),
      'What we all see the same way: [in a sentence]',
      'What is still open: [question]',
    ),
  ];
}

function decisions(): ProseMirrorJSON[] {
  return [
    heading(1, 'Decisions'),
    paragraph(
      'A person of one firm states the decision; a person of another says it back in their own words. When the answer is “that is what we meant”, it stands here and goes into our decision log.',
    ),
    table(
      ['Decision', 'Why', 'Decided by', 'Read back by', 'Look at it again'],
      [['[decision]', '[reason]', '[name, firm]', '[name, firm]', '[date]']],
    ),
  ];
}

function nextCommitments({ names: [first, second] }: Parties): ProseMirrorJSON[] {
  return [
    heading(1, 'Commitments we leave with'),
    paragraph('One owner each, who is in the room and says yes. No date, no commitment.'),
    table(
      ['Commitment', 'Owner', 'Firm', 'Due', 'It is done when'],
      [
        ['[commitment]', '[name]', first, '[date]', '[what we will see]'],
        ['[commitment]', '[name]', second, '[date]', '[what we will see]'],
      ],
    ),
  ];
}

function risksAndQuestions(): ProseMirrorJSON[] {
  return [
    heading(1, 'Risks we raised'),
    paragraph(
      'Naming a risk early is a favour to all of us. Each goes into our risk register today, even when we are unsure of it.',
    ),
    table(
      ['What could happen', 'What would show it first', 'First step', 'Owner'],
      [['[risk]', '[sign]', '[step]', '[name, firm]']],
    ),
    heading(1, 'Questions we left open'),
    bullets(
      '[question]: [name] brings an answer by [date]',
      '[question]: goes to [name], [firm], who was not here',
    ),
  ];
}

function feedback({ names }: Parties): ProseMirrorJSON[] {
  return [
    heading(1, 'Five minutes of feedback'),
    quote('What is one small change that would improve our collaboration?'),
    table(
      ['Firm', 'What helped today', 'One small change', 'We try it until'],
      names.map((name) => [name, '[what]', '[change]', '[date]']),
    ),
  ];
}

function closing(): ProseMirrorJSON[] {
  return [
    heading(1, 'Before we leave'),
    tasks(
      'Decisions and commitments have been read aloud, and nobody corrected them.',
      'Everyone who could not come has somebody who tells them.',
      'What the client needs to hear has one sender and one time.',
      'The next meeting has a date, a chair and at least one topic.',
    ),
    paragraph(
      'Next meeting: [date], chaired by [name]. Corrections to these notes are welcome within one working day; after that they stand.',
    ),
  ];
}
