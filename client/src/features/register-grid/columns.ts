import { riskFields, type RiskField } from '@entente/documents/register/view/risk-field';
import type { ViewSettings } from '@entente/documents/register/view/view-settings';

/** How a cell is edited: not at all, as shared text, in the panel, out of a list, or as a day. */
export type CellKind = 'read' | 'text' | 'rich' | 'choice' | 'day';

/** One column of the grid. */
export interface Column {
  readonly field: RiskField;
  readonly label: string;
  /** Pixels, before anybody has widened or narrowed it. */
  readonly width: number;
  readonly kind: CellKind;
}

/** Narrower than this no column can be made; a day still fits. */
export const MIN_WIDTH = 64;
export const MAX_WIDTH = 800;

const table: Readonly<Record<RiskField, Omit<Column, 'field'>>> = {
  number: { label: 'No.', width: 84, kind: 'read' },
  title: { label: 'Title', width: 336, kind: 'text' },
  description: { label: 'Description', width: 260, kind: 'rich' },
  category: { label: 'Category', width: 148, kind: 'choice' },
  likelihood: { label: 'Likelihood', width: 132, kind: 'choice' },
  impact: { label: 'Impact', width: 112, kind: 'choice' },
  score: { label: 'Score', width: 148, kind: 'read' },
  trend: { label: 'Trend', width: 96, kind: 'read' },
  response: { label: 'Response', width: 112, kind: 'choice' },
  mitigation: { label: 'Mitigation', width: 260, kind: 'rich' },
  owner: { label: 'Owner', width: 220, kind: 'choice' },
  raisedBy: { label: 'Raised by', width: 216, kind: 'read' },
  dueOn: { label: 'Due', width: 172, kind: 'day' },
  reviewOn: { label: 'Review', width: 172, kind: 'day' },
  status: { label: 'Status', width: 120, kind: 'choice' },
  links: { label: 'Links', width: 80, kind: 'read' },
};

/** The column of a field. */
export const columnOf = (field: RiskField): Column => ({ field, ...table[field] });

export const labelOf = (field: RiskField): string => table[field].label;

export const kindOf = (field: RiskField): CellKind => table[field].kind;

/** The columns that stay in sight: always there, always first. */
export const frozenFields: readonly RiskField[] = ['number', 'title'];

/** Every column that can be hidden and moved, in the order of these settings. */
export function looseFields({ order }: ViewSettings, hasTrend: boolean): readonly RiskField[] {
  const loose = riskFields.filter(
    (field) => !frozenFields.includes(field) && (hasTrend || field !== 'trend'),
  );
  const ordered = order.filter((field) => loose.includes(field));
  return [...ordered, ...loose.filter((field) => !ordered.includes(field))];
}

/** The fields that are shown, from left to right. */
export const shownFields = (settings: ViewSettings, hasTrend: boolean): readonly RiskField[] => [
  ...frozenFields,
  ...looseFields(settings, hasTrend).filter((field) => !settings.hidden.includes(field)),
];

/** The order of columns after one has been moved to where another stands. */
export function moveField(
  fields: readonly RiskField[],
  moved: RiskField,
  to: RiskField | undefined,
): readonly RiskField[] {
  if (to === undefined || moved === to) return fields;
  const rest = fields.filter((field) => field !== moved);
  const at = fields.indexOf(to);
  return [...rest.slice(0, at), moved, ...rest.slice(at)];
}
