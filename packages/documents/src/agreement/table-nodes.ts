import type { Attributes } from '@tiptap/core';
import { Table, TableCell, TableHeader } from '@tiptap/extension-table';

/** More columns or rows than this in one cell would let a few bytes ask the browser for millions of cells. */
const spanMax = 100;
const widthMaxPx = 4000;

function checkSpan(value: unknown): void {
  if (!Number.isSafeInteger(value) || Number(value) < 1 || Number(value) > spanMax) {
    throw new RangeError(`A cell spans 1 to ${spanMax} rows or columns.`);
  }
}

function isWidth(value: unknown): boolean {
  return typeof value === 'number' && value >= 0 && value <= widthMaxPx;
}

function checkColwidth(value: unknown): void {
  if (value !== null && !(Array.isArray(value) && value.length <= spanMax && value.every(isWidth))) {
    throw new RangeError('Column widths are a list of pixels.');
  }
}

function parseSpan(
  element: { getAttribute(name: string): string | null },
  name: 'colspan' | 'rowspan',
): number {
  const span = Number.parseInt(element.getAttribute(name) ?? '1', 10);
  return Math.min(Math.max(span || 1, 1), spanMax);
}

/** The library's cells also hold an alignment, which agreements do without. */
function keepSpans(inherited: Attributes | undefined): Attributes {
  return {
    colspan: { default: 1, validate: checkSpan, parseHTML: (element) => parseSpan(element, 'colspan') },
    rowspan: { default: 1, validate: checkSpan, parseHTML: (element) => parseSpan(element, 'rowspan') },
    colwidth: { ...inherited?.['colwidth'], validate: checkColwidth },
  };
}

/** A table, drawn inside a box of its own which scrolls sideways. */
export const AgreementTable = Table.configure({ renderWrapper: true });

/** A cell of the table's body. */
export const AgreementTableCell = TableCell.extend({
  addAttributes() {
    return keepSpans(this.parent?.());
  },
});

/** A cell of a header row or column. */
export const AgreementTableHeader = TableHeader.extend({
  addAttributes() {
    return keepSpans(this.parent?.());
  },
});
