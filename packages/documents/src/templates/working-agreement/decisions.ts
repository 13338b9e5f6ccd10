import type { ProseMirrorJSON } from '../../agreement/content-json.ts';
import { bold, heading, numbered, paragraph, table } from '../build.ts';
import { forEachFirm, type Parties } from '../parties.ts';

/** Decision rights: for each matter, what each firm's part in the decision is. */
export function decisionRights(parties: Parties): ProseMirrorJSON[] {
  return [
    heading(1, 'Who decides what'),
    paragraph(
      bold('Decide'),
      ': makes the choice and answers for it. ',
      bold('Consult'),
      ': is heard before the choice is made. ',
      bold('Inform'),
      ': is told within one working day. Where more than one firm decides, each must say yes.',
    ),
    table(['Decision', ...parties.names], decisionRows(parties)),
    paragraph(
      `We answer a written proposal within three working days. Silence is not a yes: an unanswered proposal goes up the escalation ladder. Any firm may pause work to protect people, data or systems, and tells ${parties.otherFirms} within one hour.`,
    ),
  ];
}

function decisionRows(parties: Parties): string[][] {
  const together = forEachFirm(parties, 'Decide');
  return [
    ['Scope, dates and budget of joint work', ...together],
    ['Price and terms of a joint offer', ...together],
    ['Solution design and technical standards', ...decidedBy(parties, 0, 'Consult')],
    ['Delivery plan and weekly priorities', ...decidedBy(parties, 1, 'Consult')],
    ...parties.names.map((name, place) => [
      `Change of a lead at ${name}`,
      ...decidedBy(parties, place, 'Consult'),
    ]),
    ...parties.names.map((name, place) => [
      `Staffing and methods at ${name}`,
      ...decidedBy(parties, place, 'Inform'),
    ]),
    ['Subcontractors on joint work', ...together],
    ['Public statements and use of our names', ...together],
  ];
}

/** One firm decides; the rest have the same lesser part. */
function decidedBy(parties: Parties, decider: number, rest: 'Consult' | 'Inform'): string[] {
  return parties.names.map((_, place) => (place === decider ? 'Decide' : rest));
}

/** Whom a matter goes to when it is stuck, the firms paired on every rung. */
export function escalationLadder(parties: Parties): ProseMirrorJSON[] {
  return [
    heading(1, 'Escalation ladder'),
    paragraph(
      'Escalating is a normal step that anyone may take. We move up together, so that each rung hears the matter from every side at once.',
    ),
    table(
      ['Rung', ...parties.names, 'Time to settle it'],
      [
        ['Workstream', ...forEachFirm(parties, 'Workstream lead: [name]'), '2 working days'],
        ['Delivery', ...forEachFirm(parties, 'Delivery lead: [name]'), '3 working days'],
        ['Partnership', ...forEachFirm(parties, 'Alliance lead: [name]'), '5 working days'],
        ['Sponsors', ...forEachFirm(parties, 'Executive sponsor: [name]'), '10 working days'],
      ],
    ),
    numbered(
      'We write the matter down once, together: what happened, what each of us needs, the options, and what waiting costs.',
      'The next rung confirms that text within one working day, and its clock starts.',
      'Work that does not depend on the answer goes on.',
      'The answer enters our decision log on the day it is made.',
    ),
    paragraph(
      'Harm to a client, a security incident, or a client date we are about to miss starts on the partnership rung, with a clock of four hours. What the sponsors cannot settle in time goes to a neutral mediator: [name].',
    ),
  ];
}
