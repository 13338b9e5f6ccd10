import * as Y from 'yjs';
import { entryIdOf, type EntryId } from '../entries/entry-id.ts';
import { childrenOf, createPlainText } from '../entries/plain-text.ts';
import { createRichText } from '../entries/rich-text.ts';
import { decisionAttributes, plainFields, richFields, weight } from '../log/schema.ts';
import { setPoints } from '../log/write-options.ts';
import {
  listIn,
  restoreLinks,
  restorePlain,
  restoreRich,
  restoreValues,
  textIn,
  type Fields,
} from './restore-parts.ts';

/** Ids of the version by those of the draft: what was taken away since comes back as an element with another id. */
type Returned = Map<string, EntryId>;

interface PartKind {
  readonly name: 'option' | 'criterion';
  readonly create: () => Y.XmlElement;
  readonly restore: (element: Y.XmlElement, fields: Fields) => void;
}

function create(name: string, children: () => Y.XmlElement[]): () => Y.XmlElement {
  return () => {
    const element = new Y.XmlElement(name);
    element.insert(0, children());
    return element;
  };
}

const criterion: PartKind = {
  name: 'criterion',
  create: create('criterion', () => [createPlainText('name', '')]),
  restore(element, fields) {
    restorePlain(element, 'name', fields);
    restoreValues(element, { weight }, fields);
  },
};

const option: PartKind = {
  name: 'option',
  create: create('option', () => [
    createPlainText('name', ''),
    createRichText('pros'),
    createRichText('cons'),
  ]),
  restore(element, fields) {
    restorePlain(element, 'name', fields);
    restoreRich(element, 'pros', fields);
    restoreRich(element, 'cons', fields);
  },
};

const placeOf = (decision: Y.XmlElement, element: Y.XmlElement): number =>
  decision.toArray().indexOf(element);

/** Takes away what the version has not, puts back what was taken away since where it stood, and restores each. */
function restoreList(decision: Y.XmlElement, kind: PartKind, list: readonly Fields[]): Returned {
  const wanted = new Set(list.map((fields) => textIn(fields, 'id')));
  for (const element of childrenOf(decision, kind.name))
    if (!wanted.has(entryIdOf(element))) decision.delete(placeOf(decision, element), 1);
  const present = new Map<string, Y.XmlElement>(
    childrenOf(decision, kind.name).map((element) => [entryIdOf(element), element]),
  );
  const returned: Returned = new Map();
  let next = [...present.values()].map((element) => placeOf(decision, element))[0] ?? decision.length;
  for (const fields of list) {
    const id = textIn(fields, 'id');
    const found = present.get(id);
    const element = found ?? kind.create();
    if (found === undefined) decision.insert(next, [element]);
    kind.restore(element, fields);
    returned.set(id, entryIdOf(element));
    next = placeOf(decision, element) + 1;
  }
  return returned;
}

function restorePoints(element: Y.XmlElement, fields: Fields, criteria: Returned): void {
  const all = fields['points'];
  const wanted = new Map(
    Object.entries(typeof all === 'object' && all !== null && !Array.isArray(all) ? all : {}).map(
      ([id, points]) => [criteria.get(id) ?? (id as EntryId), points as number],
    ),
  );
  const given = childrenOf(element, 'points').map((points) => points.getAttribute('criterion') as EntryId);
  for (const id of new Set(given)) if (!wanted.has(id)) setPoints(element, id, undefined);
  for (const [id, points] of wanted) setPoints(element, id, points);
}

function restoreTags(decision: Y.XmlElement, fields: Fields): void {
  const tags = fields['tags'];
  const wanted = (Array.isArray(tags) ? tags : []).filter((tag): tag is string => typeof tag === 'string');
  const nameOf = (tag: Y.XmlElement): string => String(tag.getAttribute('name'));
  for (const tag of childrenOf(decision, 'tag'))
    if (!wanted.includes(nameOf(tag))) decision.delete(placeOf(decision, tag), 1);
  const present = new Set(childrenOf(decision, 'tag').map(nameOf));
  for (const name of wanted.filter((one) => !present.has(one))) {
    const tag = new Y.XmlElement('tag');
    tag.setAttribute('name', name);
    decision.push([tag]);
  }
}

/**
 * Makes a decision say what a version has of it, with its options, criteria, points and tags. Number and who raised it
 * are the server's and stay. In a transaction.
 * @throws {z.ZodError | RangeError} it does not fit the schema
 */
export function restoreDecision(element: Y.XmlElement, fields: Fields): void {
  for (const field of plainFields) restorePlain(element, field, fields);
  for (const field of richFields) restoreRich(element, field, fields);
  const criteria = restoreList(element, criterion, listIn(fields, 'criteria'));
  const lists = listIn(fields, 'options');
  const options = restoreList(element, option, lists);
  const present = childrenOf(element, 'option');
  for (const [at, one] of lists.entries()) {
    const restored = present[at];
    if (restored !== undefined) restorePoints(restored, one, criteria);
  }
  const chosen = textIn(fields, 'chosen');
  restoreValues(element, decisionAttributes, {
    ...fields,
    chosen: chosen === '' ? undefined : (options.get(chosen) ?? chosen),
  });
  restoreTags(element, fields);
  restoreLinks(element, fields);
}
