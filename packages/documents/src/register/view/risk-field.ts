/** The fields of a risk as columns, in the order in which a register first shows them: what can be sorted by and hidden. Their names stand in shared views. */
export const riskFields = [
  'number',
  'title',
  'category',
  'likelihood',
  'impact',
  'score',
  'owner',
  'status',
  'dueOn',
  'trend',
  'response',
  'reviewOn',
  'mitigation',
  'description',
  'raisedBy',
  'links',
] as const;

export type RiskField = (typeof riskFields)[number];
