import { agreementSchema } from './schema.ts';

function namesOfAttributes(): Set<string> {
  const types = [...Object.values(agreementSchema.nodes), ...Object.values(agreementSchema.marks)];
  return new Set(types.flatMap((type) => Object.keys(type.spec.attrs ?? {})));
}

/** Names a Y.XmlElement may have. `doc` and `text` are no elements in Yjs: the root and Y.XmlText stand for them. */
export const agreementNodes: ReadonlySet<string> = new Set(
  Object.values(agreementSchema.nodes)
    .filter((type) => type !== agreementSchema.topNodeType && !type.isText)
    .map((type) => type.name),
);

/** Names of formatting on a Y.XmlText. */
export const agreementMarks: ReadonlySet<string> = new Set(Object.keys(agreementSchema.marks));

/** Names of attributes, of nodes and of marks together. */
export const agreementAttributes: ReadonlySet<string> = namesOfAttributes();

/** Attributes of each node, by the node's name: what may stand on its Y.XmlElement. */
export const agreementNodeAttributes: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  [...agreementNodes].map((name) => [
    name,
    new Set(Object.keys(agreementSchema.nodes[name]?.spec.attrs ?? {})),
  ]),
);
