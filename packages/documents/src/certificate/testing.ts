/** For tests: what is in force, as the server tells it. */
import { inForceDetail, type InForceDetail } from '@entente/protocol/api/in-force';
import type { DocumentKind } from '@entente/protocol/api/documents';
import type { PartName } from '@entente/protocol/api/proposals';
import { canonicalJson, type Json } from '../canonical/canonical-json.ts';
import { hashContent } from '../canonical/content-hash.ts';

const ids = {
  document: '0b9c6a52-9c0f-4f0e-9f5e-3a3f0f1f2f3f',
  proposal: '5c4f6d0e-7b1f-4f6a-8a4d-2f6f3f1c9a11',
  earlier: '8d1c2b3a-4e5f-4a6b-9c7d-0e1f2a3b4c5d',
  northwind: '11111111-1111-4111-8111-111111111111',
  harbor: '22222222-2222-4222-8222-222222222222',
  maya: '33333333-3333-4333-8333-333333333333',
  ingrid: '44444444-4444-4444-8444-444444444444',
} as const;

const parties = [
  { firmId: ids.northwind, firm: 'Northwind', timeZone: 'Europe/Stockholm', needed: 1, people: null },
  { firmId: ids.harbor, firm: 'Harbor', timeZone: 'America/St_Johns', needed: 1, people: [ids.ingrid] },
];

const signatures = (hash: string) => [
  {
    userId: ids.ingrid,
    name: 'Ingrid Solheim',
    firmId: ids.harbor,
    firm: 'Harbor',
    role: 'signatory',
    at: '2026-11-21T14:02:11.120Z',
    words: `I agree for Harbor to this, exactly as it is shown here. Its SHA-256 is ${hash}.`,
    confirmedBy: 'password',
  },
  {
    userId: ids.maya,
    name: 'Maya <Lindqvist> & "co"',
    firmId: ids.northwind,
    firm: 'Northwind',
    role: 'liaison',
    at: '2026-11-21T23:31:00.000Z',
    words: `I agree for Northwind to this, exactly as it is shown here. Its SHA-256 is ${hash}.`,
    confirmedBy: 'demo',
  },
];

const ingridSays = { userId: ids.ingrid, name: 'Ingrid Solheim', firmId: ids.harbor, firm: 'Harbor' };
const mayaSays = { userId: ids.maya, name: 'Maya Lindqvist', firmId: ids.northwind, firm: 'Northwind' };

const said = {
  readBacks: [
    {
      ...ingridSays,
      id: '55555555-5555-4555-8555-555555555555',
      proposalId: ids.proposal,
      at: '2026-11-20T09:00:00.000Z',
      round: 1,
      words: 'There is one <desk>, and it is yours.',
      answer: {
        ...mayaSays,
        at: '2026-11-20T09:10:00.000Z',
        verdict: 'not_quite',
        reason: 'It is a desk of both firms.',
      },
    },
    {
      ...ingridSays,
      id: '66666666-6666-4666-8666-666666666666',
      proposalId: ids.proposal,
      at: '2026-11-20T09:20:00.000Z',
      round: 2,
      words: 'Both of us sit at one desk.',
      answer: { ...mayaSays, at: '2026-11-20T09:30:00.000Z', verdict: 'meant' },
    },
  ],
  dissents: [
    {
      ...ingridSays,
      id: '77777777-7777-4777-8777-777777777777',
      proposalId: ids.proposal,
      at: '2026-11-20T10:00:00.000Z',
      words: 'Two desks would be quicker on Sundays.',
    },
  ],
};

/** Something of two firms in force. */
export async function inForceOf(kind: DocumentKind, part: PartName, content: Json): Promise<InForceDetail> {
  const hash = await hashContent({ kind, schemaVersion: 1, content });
  const isWhole = part.kind === 'whole';
  return inForceDetail.parse({
    id: ids.proposal,
    documentId: ids.document,
    documentKind: kind,
    documentTitle: 'Working agreement',
    part,
    title: isWhole ? 'Working agreement' : 'Who decides',
    place: isWhole ? '' : { agreement: '2.1', register: 'R-3', log: 'D-4' }[kind],
    versionNumber: 7,
    seq: 212,
    hash,
    parties,
    signatures: signatures(hash),
    number: 2,
    at: '2026-11-21T23:31:00.001Z',
    supersededBy: null,
    amendedBy: [],
    schemaVersion: 1,
    content: canonicalJson(content),
    spans: [],
    supersedes: [
      {
        id: ids.earlier,
        number: 1,
        place: '',
        title: 'Working agreement',
        hash: 'e'.repeat(64),
        at: '2026-07-01T08:00:00.000Z',
      },
    ],
    amends: [],
    people: { [ids.maya]: 'Maya Lindqvist' },
    ...(kind === 'log' ? said : { readBacks: [], dissents: [] }),
  });
}

const say = (text: string, marks?: Json): Json => ({
  type: 'text',
  text,
  ...(marks !== undefined && { marks }),
});
const paragraph = (...content: Json[]): Json => ({ type: 'paragraph', content });
const doc = (...content: Json[]): Json => ({ type: 'doc', content });

/** One content of every part that firms can agree to. */
export const agreedContents: readonly (readonly [DocumentKind, PartName, Json])[] = [
  [
    'agreement',
    { kind: 'whole' },
    doc(
      { type: 'heading', attrs: { level: 1 }, content: [say('Purpose')] },
      paragraph(
        say('We deliver on '),
        say('Friday', [{ type: 'bold' }, { type: 'highlight', attrs: { color: 'green' } }]),
        say('. See '),
        say('the map', [{ type: 'link', attrs: { href: 'https://harbor.example/map?a=1&b=2' } }]),
        { type: 'hardBreak' },
        say('</script><b>no tag</b> “ä\u2028”'),
      ),
      { type: 'heading', attrs: { level: 2 }, content: [say('Outcome')] },
      {
        type: 'orderedList',
        attrs: { start: 3, type: 'a' },
        content: [{ type: 'listItem', content: [paragraph(say('One'))] }],
      },
      {
        type: 'taskList',
        content: [{ type: 'taskItem', attrs: { checked: true }, content: [paragraph(say('Done'))] }],
      },
      {
        type: 'table',
        content: [
          {
            type: 'tableRow',
            content: [
              { type: 'tableCell', attrs: { colspan: 2, rowspan: 1 }, content: [paragraph(say('Cell'))] },
            ],
          },
        ],
      },
      { type: 'horizontalRule' },
    ),
  ],
  [
    'agreement',
    { kind: 'section', id: '12-4' },
    doc({ type: 'heading', attrs: { level: 2 }, content: [say('Who decides')] }, paragraph(say('Both.')), {
      type: 'heading',
      attrs: { level: 3 },
      content: [say('On Sundays')],
    }),
  ],
  [
    'log',
    { kind: 'entry', id: '9-1' },
    {
      kind: 'decision',
      id: '9-1',
      number: 4,
      title: 'Who decides',
      statement: doc(paragraph(say('One desk for both firms.'))),
      options: [
        {
          id: '9-5',
          name: 'One desk',
          points: { '9-8': 4 },
          pros: doc(paragraph(say('Quick.'))),
          cons: doc(),
        },
        { id: '9-6', name: 'Two desks', points: {}, pros: doc(), cons: doc(paragraph(say('Slow.'))) },
      ],
      criteria: [{ id: '9-8', name: 'Speed', weight: 3 }],
      chosen: '9-5',
      decider: 'Both liaisons',
      decidedOn: '2026-11-20',
      owner: `user:${ids.maya}`,
      tags: ['desk', 'people'],
    },
  ],
  [
    'register',
    { kind: 'entry', id: '9-2' },
    {
      kind: 'risk',
      id: '9-2',
      number: 3,
      title: 'Storms',
      description: doc(paragraph(say('The ferry stays in harbour.'))),
      likelihood: 3,
      impact: 5,
      response: 'reduce',
      mitigation: doc(paragraph(say('A second road.'))),
      owner: 'name:Harbour master',
    },
  ],
];
