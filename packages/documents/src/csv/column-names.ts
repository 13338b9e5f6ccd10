import { normalWords } from './normal-words.ts';

/** What a column of a list can be in a risk. */
export const riskColumns = [
  'title',
  'description',
  'category',
  'likelihood',
  'impact',
  'response',
  'mitigation',
  'owner',
  'ownerFirm',
  'dueOn',
  'reviewOn',
  'status',
] as const;
export type RiskColumn = (typeof riskColumns)[number];

/** What the name of a column says: a field of a risk, the number it had there, or a score that we work out ourselves. */
export type HeaderField = RiskColumn | 'number' | 'score';

/** Names of columns to fields; the first that fits counts, so that `Impact score` is the impact. */
const names: readonly (readonly [RegExp, HeaderField])[] = [
  [/^(?:risk )?(?:id|no|nr|number|ref|reference|key)$/, 'number'],
  [/\b(?:likelihood|probability|prob|likely)\b|^p$/, 'likelihood'],
  [/\b(?:impact|severity|consequences?|sev)\b|^i$/, 'impact'],
  [/\b(?:score|rating|rag|exposure|rank|level)\b|^r$/, 'score'],
  [/^(?:owner s |owning |responsible )?(?:firm|company|organi[sz]ation|party)$/, 'ownerFirm'],
  [/\b(?:owner|ownership|responsible|accountable|assigned|assignee)\b/, 'owner'],
  [/\b(?:review|revisit)\b/, 'reviewOn'],
  [/\b(?:due|deadline|target date|by when|end date|completion)\b/, 'dueOn'],
  [/^(?:risk )?(?:status|state)$/, 'status'],
  [/\b(?:category|categories|type|theme|domain|workstream)\b|^area$/, 'category'],
  [
    /\b(?:mitigations?|mitigating|actions?|controls?|countermeasures?|contingency|measures)\b|\b(?:mitigation|treatment|response|action) plan\b|^plan$/,
    'mitigation',
  ],
  [/\b(?:response|strategy|treatment|approach)\b/, 'response'],
  [
    /^(?:risk )?(?:title|name|event|summary|headline)$|^(?:risk|risks|event|hazard|threat|risk statement)$/,
    'title',
  ],
  [/\b(?:description|details?|explanation|background|statement)\b/, 'description'],
];

/** What is left of a risk after its mitigation is no field of ours. */
const afterwards = /\b(?:residual|target (?:likelihood|probability|impact|score)|post|after|previous|old)\b/;

/** What a column of this name is by its name alone; undefined when nothing is known of it. */
export function fieldOfHeader(header: string): HeaderField | undefined {
  const words = header.trim() === '#' ? 'number' : normalWords(header);
  if (afterwards.test(words)) return undefined;
  return names.find(([pattern]) => pattern.test(words))?.[1];
}
