/** Options and criteria of a decision, as edits of its Yjs document. */
import * as Y from 'yjs';
import { entryIdOf, type EntryId } from '../entries/entry-id.ts';
import { childrenOf, createPlainText } from '../entries/plain-text.ts';
import { createRichText } from '../entries/rich-text.ts';
import { editElement, removeElement, setPlain, setRich, type Rich } from '../entries/write-entry.ts';
import { points as pointsType, weight as weightType } from './schema.ts';

export interface NewOption {
  readonly name?: string;
  readonly pros?: Rich;
  readonly cons?: Rich;
  /** Points 0 to 5, in the order of the decision's criteria; undefined for none. */
  readonly points?: readonly (number | undefined)[];
}

export interface NewCriterion {
  readonly name?: string;
  /** 1 to 5; 3 when it is not given. */
  readonly weight?: number;
}

/** Sets the points of an option's element for a criterion, within a transaction; undefined takes them back. */
export function setPoints(option: Y.XmlElement, criterion: EntryId, points: number | undefined): void {
  const same = childrenOf(option, 'points').filter(
    (element) => element.getAttribute('criterion') === criterion,
  );
  const [first] = same;
  if (points === undefined) {
    for (const element of same) option.delete(option.toArray().indexOf(element), 1);
    return;
  }
  // Yjs's types know strings only; attributes hold any JSON value.
  const value = pointsType.parse(points) as unknown as string;
  if (first === undefined) {
    const element = new Y.XmlElement('points');
    element.setAttribute('criterion', criterion);
    element.setAttribute('points', value);
    option.push([element]);
  }
  for (const one of same) if (one.getAttribute('points') !== value) one.setAttribute('points', value);
}

/** Adds a criterion to a decision's element, within a transaction. @throws {z.ZodError} a weight that is none */
export function addCriterionTo(decision: Y.XmlElement, { name = '', weight = 3 }: NewCriterion): EntryId {
  const element = new Y.XmlElement('criterion');
  element.insert(0, [createPlainText('name', name)]);
  element.setAttribute('weight', weightType.parse(weight) as unknown as string);
  decision.push([element]);
  return entryIdOf(element);
}

/** Adds an option to a decision's element, within a transaction. @param criteria ids in the order of its points */
export function addOptionTo(
  decision: Y.XmlElement,
  { name = '', pros = '', cons = '', points = [] }: NewOption,
  criteria: readonly EntryId[],
): EntryId {
  const element = new Y.XmlElement('option');
  element.insert(0, [createPlainText('name', name), createRichText('pros'), createRichText('cons')]);
  decision.push([element]);
  if (pros !== '') setRich(element, 'pros', pros);
  if (cons !== '') setRich(element, 'cons', cons);
  for (const [at, criterion] of criteria.entries()) setPoints(element, criterion, points[at]);
  return entryIdOf(element);
}

/** Adds an option to a decision; undefined when the decision is not there. */
export function addOption(ydoc: Y.Doc, decisionId: EntryId, option: NewOption = {}): EntryId | undefined {
  let id: EntryId | undefined;
  editElement(ydoc, { name: 'decision', id: decisionId }, (decision) => {
    id = addOptionTo(decision, option, []);
  });
  return id;
}

/** Adds a criterion to a decision; undefined when the decision is not there. */
export function addCriterion(
  ydoc: Y.Doc,
  decisionId: EntryId,
  criterion: NewCriterion = {},
): EntryId | undefined {
  let id: EntryId | undefined;
  editElement(ydoc, { name: 'decision', id: decisionId }, (decision) => {
    id = addCriterionTo(decision, criterion);
  });
  return id;
}

/** Makes an option's name say `name`, touching only what differs. */
export const writeOptionName = (ydoc: Y.Doc, id: EntryId, name: string): void =>
  editElement(ydoc, { name: 'option', id }, (option) => setPlain(option, 'name', name));

export const removeOption = (ydoc: Y.Doc, id: EntryId): void => removeElement(ydoc, { name: 'option', id });

/** Makes a criterion's name say `name`, touching only what differs. */
export const writeCriterionName = (ydoc: Y.Doc, id: EntryId, name: string): void =>
  editElement(ydoc, { name: 'criterion', id }, (criterion) => setPlain(criterion, 'name', name));

/** @param weight 1 to 5 @throws {z.ZodError} any other */
export const setWeight = (ydoc: Y.Doc, id: EntryId, weight: number): void => {
  const value = weightType.parse(weight);
  editElement(ydoc, { name: 'criterion', id }, (criterion) =>
    criterion.setAttribute('weight', value as unknown as string),
  );
};

export const removeCriterion = (ydoc: Y.Doc, id: EntryId): void =>
  removeElement(ydoc, { name: 'criterion', id });

/** Says how well an option meets a criterion, 0 to 5; undefined takes it back. @throws {z.ZodError} any other */
export const setOptionPoints = (
  ydoc: Y.Doc,
  optionId: EntryId,
  { criterion, points }: { criterion: EntryId; points: number | undefined },
): void =>
  editElement(ydoc, { name: 'option', id: optionId }, (option) => setPoints(option, criterion, points));
