/** What a text, which has no node name, is called among children: in Yjs a Y.XmlText stands for it. */
export const TEXT = '#text';

/**
 * What the gate must know of a kind of document: everything that may stand in its Yjs document, by name, each with the
 * schema version that brought it.
 */
export interface KindRules {
  /** The newest schema version that this code knows. */
  readonly schemaVersion: number;
  /** Names of the root types, all of them XML fragments, to the name of the node each stands for. */
  readonly roots: ReadonlyMap<string, string>;
  /** Node names (of Y.XmlElement) to the schema version that brought them. */
  readonly nodes: ReadonlyMap<string, number>;
  /** Mark names (keys of formats in Y.XmlText) to the schema version that brought them. */
  readonly marks: ReadonlyMap<string, number>;
  /** Attribute names of any node to the schema version that brought them. */
  readonly attributes: ReadonlyMap<string, number>;
  /** Node names to the names of what may stand in it at all, `#text` being a Y.XmlText. */
  readonly childrenOf: ReadonlyMap<string, ReadonlySet<string>>;
  /** Node names to the names of the attributes it may have. */
  readonly attributesOf: ReadonlyMap<string, ReadonlySet<string>>;
}
