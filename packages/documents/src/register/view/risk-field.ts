/** The fields of a risk as columns: what can be shown, sorted by and hidden. Their names stand in shared views. */
export const riskFields = [
  'number',
  'title',
  'description',
  'category',
  'likelihood',
  'impact',
  'score',
  'trend',
  'response',
  'mitigation',
  'owner',
  'raisedBy',
  'dueOn',
  'reviewOn',
  'status',
  'links',
] as const;

export type RiskField = (typeof riskFields)[number];
