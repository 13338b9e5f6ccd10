import type { NewDemoDocument, NewDemoFirm } from './demo-shapes.ts';

/** The demo alliance, named after what it is for. */
export const demoAllianceName = 'Same-day coastal delivery';

/** Two firms, three people each, every role once or twice. Nobody receives mail at `.example` (RFC 2606). */
export const demoFirms = [
  {
    name: 'Northwind',
    colour: 'indigo',
    timeZone: 'Europe/Stockholm',
    people: [
      { name: 'Maya Lindqvist', email: 'maya@northwind.example', role: 'liaison' },
      { name: 'Tomás Rivera', email: 'tomas@northwind.example', role: 'editor' },
      { name: 'Priya Raman', email: 'priya@northwind.example', role: 'viewer' },
    ],
  },
  {
    name: 'Harbor',
    colour: 'orange',
    timeZone: 'Europe/London',
    people: [
      { name: 'Daniel Okafor', email: 'daniel@harbor.example', role: 'liaison' },
      { name: 'Ingrid Solheim', email: 'ingrid@harbor.example', role: 'signatory' },
      { name: 'Kenji Watanabe', email: 'kenji@harbor.example', role: 'commenter' },
    ],
  },
] as const satisfies readonly NewDemoFirm[];

/** Of everybody whom a click signs in. */
export const demoEmails: readonly string[] = demoFirms.flatMap(({ people }) =>
  people.map(({ email }) => email),
);

/** What the two firms have written so far, oldest first. */
export const demoDocuments = [
  {
    title: 'Kick-off call, notes',
    template: 'meeting-notes',
    by: 'maya',
    daysAgo: 71,
    isArchived: true,
  },
  { title: 'Partnership charter', template: 'partnership-charter', by: 'ingrid', daysAgo: 69 },
  {
    title: 'Handoff from dispatch to last mile',
    template: 'handoff-agreement',
    by: 'tomas',
    daysAgo: 45,
  },
  { title: 'Weekly call, notes', template: 'meeting-notes', by: 'daniel', daysAgo: 40 },
  { title: 'Working agreement', template: 'working-agreement', by: 'maya', daysAgo: 30 },
] as const satisfies readonly NewDemoDocument[];
