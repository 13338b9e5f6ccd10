import type { Attribute, Attributes } from '@tiptap/core';
import { Heading } from '@tiptap/extension-heading';
import { OrderedList, TaskItem } from '@tiptap/extension-list';

/** The heading levels of an agreement; each is a level of clause numbers. */
export const headingLevels = [1, 2, 3] as const;

/** One of the heading levels. */
export type HeadingLevel = (typeof headingLevels)[number];

const listTypes = [null, '1', 'a', 'A', 'i', 'I'] as const;

function checkLevel(value: unknown): void {
  if (!headingLevels.some((level) => level === value)) throw new RangeError('A heading has level 1, 2 or 3.');
}

function checkStart(value: unknown): void {
  if (!Number.isSafeInteger(value)) throw new RangeError('A numbered list starts with a whole number.');
}

function checkListType(value: unknown): void {
  if (!listTypes.some((type) => type === value))
    throw new RangeError('A numbered list counts 1, a, A, i or I.');
}

/** What the clipboard says, where the agreement can hold it. */
function keepKnownType(inherited: Attribute | undefined): Attribute['parseHTML'] {
  return (element) => {
    const type: unknown = inherited?.parseHTML?.(element);
    return listTypes.find((known) => known === type) ?? null;
  };
}

/** A clause heading. */
export const AgreementHeading = Heading.extend({
  addAttributes(): Attributes {
    const inherited: Attributes = this.parent?.() ?? {};
    return { level: { ...inherited['level'], validate: checkLevel } };
  },
}).configure({ levels: [...headingLevels] });

/** A list counted in numbers, letters or Roman numerals. */
export const AgreementOrderedList = OrderedList.extend({
  addAttributes(): Attributes {
    const inherited: Attributes = this.parent?.() ?? {};
    return {
      start: {
        default: 1,
        validate: checkStart,
        parseHTML: (element) => Number.parseInt(element.getAttribute('start') ?? '', 10) || 1,
      },
      type: { default: null, validate: checkListType, parseHTML: keepKnownType(inherited['type']) },
    };
  },
});

/** A task that can be ticked and hold tasks below it. */
export const AgreementTaskItem = TaskItem.extend({
  addAttributes(): Attributes {
    const inherited: Attributes = this.parent?.() ?? {};
    return { checked: { ...inherited['checked'], validate: 'boolean' } };
  },
}).configure({
  nested: true,
  a11y: { checkboxLabel: (node) => node.firstChild?.textContent || 'Empty task' },
});
