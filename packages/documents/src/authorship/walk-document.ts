import type { DocumentKind } from '@entente/protocol/api/documents';
import * as Y from 'yjs';
import { richSchema } from '../entries/rich-schema.ts';
import { rootOf } from './document-root.ts';
import type { TextSpans, ValueCredit } from './spans.ts';
import { sidesOf, walkText, type Between, type Sides } from './walk-text.ts';

interface Found {
  readonly texts: TextSpans[];
  readonly values: ValueCredit[];
}

const DOC = richSchema.topNodeType.name;

/** Every element in a type with its item, those deleted too. */
function* elementsIn(type: Y.XmlFragment): Generator<[Y.Item, Y.XmlElement | Y.XmlText]> {
  for (let item = type._start; item !== null; item = item.right) {
    const held: unknown = item.content instanceof Y.ContentType ? item.content.type : undefined;
    if (held instanceof Y.XmlElement || held instanceof Y.XmlText) yield [item, held];
  }
}

function walkField(field: Y.XmlElement, id: string, { sides, between, found }: Walked): void {
  const place = `${id} ${field.nodeName}`;
  for (const [item, held] of elementsIn(field)) {
    const isText = held instanceof Y.XmlText || held.nodeName === DOC;
    const own = sidesOf(item.id, between, sides);
    if (!isText || (!own.before && !own.after)) continue;
    const spans = walkText(held, own, between);
    if (spans.removed.length + spans.added.length > 0) found.texts.push({ place, ...spans });
  }
}

interface Walked {
  readonly sides: Sides;
  readonly between: Between;
  readonly found: Found;
}

/** Whoever set the newest value of each attribute, where that was done between the two rows. */
function walkValues(element: Y.XmlElement, id: string, { between, found }: Walked): void {
  for (const [name, newest] of element._map) {
    // Older values stand to the left; what came behind the later row is passed over.
    let item: Y.Item | null = newest;
    while (item !== null && (between.bornAt(item.id).seq ?? 0) > between.to) item = item.left;
    if (item === null) continue;
    const { seq } = between.bornAt(item.id);
    if (seq !== undefined && seq > between.from)
      found.values.push({ place: `${id} ${name}`, credit: between.creditOf(seq) });
  }
}

function walkEntry(item: Y.Item, element: Y.XmlElement, { between, found }: Omit<Walked, 'sides'>): void {
  const sides = sidesOf(item.id, between, { before: true, after: true });
  if (!sides.before && !sides.after) return;
  const id = `${item.id.client}-${item.id.clock}`;
  const walked: Walked = { sides, between, found };
  const { seq } = between.bornAt(item.id);
  if (!sides.before && seq !== undefined) found.values.push({ place: id, credit: between.creditOf(seq) });
  walkValues(element, id, walked);
  for (const [fieldItem, field] of elementsIn(element)) {
    const own = sidesOf(fieldItem.id, between, sides);
    if (field instanceof Y.XmlElement) walkField(field, id, { ...walked, sides: own });
  }
}

/** What changed in a document between two rows: texts by place, values by who set them last. */
export function walkDocument(ydoc: Y.Doc, kind: DocumentKind, between: Between): Found {
  if (kind === 'agreement') {
    const spans = walkText(rootOf(ydoc, kind), { before: true, after: true }, between);
    return { texts: [{ place: '', ...spans }], values: [] };
  }
  const found: Found = { texts: [], values: [] };
  for (const [item, element] of elementsIn(rootOf(ydoc, kind)))
    if (element instanceof Y.XmlElement) walkEntry(item, element, { between, found });
  return found;
}
