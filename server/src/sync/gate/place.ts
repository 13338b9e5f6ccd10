import { TEXT } from '@entente/documents/kind-rules';

/**
 * Where something stands: among the children of one node, among the characters of one text, or as the value of one
 * attribute of one node. One object for each, so that two that stand in the same place have the same object.
 */
export class Place {
  /** Name of the node, of the top node for a root, `TEXT` for a text. */
  readonly parent: string;
  /** The attribute whose value stands here; undefined for a place among children. */
  readonly key: string | undefined;
  /** Name of the node whose text it is in; undefined outside of texts. */
  readonly holder: string | undefined;
  /** Levels down from the root, which is 0, to what stands here. */
  readonly depth: number;
  /** The places of the attributes' values, made as they are asked for. */
  #values: Place[] | undefined;

  private constructor(parent: string, { key, around }: { key?: string; around?: Place | undefined }) {
    this.parent = parent;
    this.key = key;
    this.holder = parent === TEXT && key === undefined ? around?.parent : undefined;
    this.depth = (around?.depth ?? 0) + 1;
  }

  /** The place within a root that stands for the top node of this name. */
  static inRoot(name: string): Place {
    return new Place(name, {});
  }

  /** The place within a node of this name, or a text, that stands here. */
  within(name: string): Place {
    return new Place(name, { around: this });
  }

  /** The place of an attribute's value of the node whose children stand here. */
  valueOf(key: string): Place {
    const known = this.#values?.find((place) => place.key === key);
    if (known !== undefined) return known;
    const made = new Place(this.parent, { key, around: this });
    this.#values = [...(this.#values ?? []), made];
    return made;
  }
}
