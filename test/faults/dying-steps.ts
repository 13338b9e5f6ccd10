/** The steps of the last signature at which a server is killed, by name. */

/** What the transaction of the last signature says to the database, in its order. */
export const statements: readonly string[] = [
  'begin',
  'select document',
  'select proposal',
  'select member',
  'select signature',
  'select read_back',
  'select user',
  'insert signature',
  'insert event',
  'select signature',
  'select in_force',
  'select in_force',
  'insert in_force',
  'update proposal',
  'insert event',
  'commit',
];

/** What a statement does and to what, such as `insert signature`. */
export function nameOf(statement: string): string {
  const [verb = ''] = statement.split(' ');
  const table = /(?:from|into|update) "(\w+)"/.exec(statement)?.[1];
  return table === undefined ? verb : `${verb} ${table}`;
}

/** A moment in which the server dies. */
interface Step {
  readonly name: string;
  /** As `dying-server.ts` knows it; `answered` when the answers have come in. */
  readonly step: string;
  /** What the database holds of the signature afterwards. */
  readonly leaves: 'nothing' | 'all of it or nothing' | 'all of it';
}

const commit = statements.length - 1;

/** Every step between the request and what comes after its answer. */
export const steps: readonly Step[] = [
  { name: 'before the transaction', step: 'before', leaves: 'nothing' },
  ...statements.slice(0, commit).map((name, at): Step => ({
    name: `after statement ${at + 1}, ${name}`,
    step: `after:${at}`,
    leaves: 'nothing',
  })),
  { name: 'while the commit is on its way', step: 'committing', leaves: 'all of it or nothing' },
  { name: 'after the commit', step: `after:${commit}`, leaves: 'all of it' },
  { name: 'when the answer is made and not sent', step: 'answer', leaves: 'all of it' },
  { name: 'after the answer', step: 'answered', leaves: 'all of it' },
];
