/** What a text, which has no node name, is called among children: in Yjs a Y.XmlText stands for it. */
export const TEXT = '#text';

/** Whether an attribute may have a value. Never throws, whatever the value. */
export type ValueRule = (value: unknown) => boolean;

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
  /** Node names, then attribute names, to what a value must be; any value where nothing is said. */
  readonly valuesOf: ReadonlyMap<string, ReadonlyMap<string, ValueRule>>;
  /** Nodes whose text is plain, with the most characters that one edit may put in: names and titles. */
  readonly plainTexts: ReadonlyMap<string, number>;
  /**
   * Nodes that stay once they are there, by name, or as `parent>child` where only the one in that parent stays: an entry
   * is closed, never deleted, and nobody can take its texts away from those who write in them.
   */
  readonly kept: ReadonlySet<string>;
  /** Nodes that the server numbers 1, 2, 3 … in the order in which they come on the record. */
  readonly numbered: ReadonlySet<string>;
  /** Attributes that the server alone sets. */
  readonly serverAttributes: ReadonlySet<string>;
}
