/** Builds the gate's rules of a document that is made of entries out of one table of its nodes. */
import { TEXT, type KindRules, type ValueRule } from '../kind-rules.ts';
import { listChildren } from '../list-children.ts';
import { PLAIN_TEXT_LENGTH } from './plain-text.ts';
import { richSchema } from './rich-schema.ts';

/** One kind of node: what may stand in it, and what its attributes may be. */
export interface NodeRule {
  /** Schema version that brought it. */
  readonly since: number;
  readonly children?: readonly string[];
  readonly attributes?: Readonly<Record<string, ValueRule>>;
  /** A plain text stands in it. */
  readonly isPlain?: boolean;
  /** It stays once it is there. */
  readonly isKept?: boolean;
  readonly isNumbered?: boolean;
}

interface Vocabulary {
  readonly schemaVersion: number;
  readonly roots: ReadonlyMap<string, string>;
  readonly nodes: Readonly<Record<string, NodeRule>>;
  readonly serverAttributes: readonly string[];
}

/** Nodes, marks and attributes of rich texts came with the first version. */
const FIRST = 1;

const RICH_TOP = richSchema.topNodeType.name;

const richNodes = Object.values(richSchema.nodes).filter((type) => !type.isText);
const richMarks = Object.keys(richSchema.marks);
const richAttributes = new Map(
  richNodes.map((type) => [type.name, new Set(Object.keys(type.spec.attrs ?? {}))] as const),
);

function childNames({ children = [], isPlain = false }: NodeRule): ReadonlySet<string> {
  return new Set(isPlain ? [TEXT, ...children] : children);
}

function namesWhere(
  nodes: Readonly<Record<string, NodeRule>>,
  has: (rule: NodeRule) => boolean | undefined,
): ReadonlySet<string> {
  return new Set(Object.entries(nodes).flatMap(([name, rule]) => (has(rule) ? [name] : [])));
}

/** Names that are kept: nodes, and as `parent>child` what a kept node's text hangs on. */
function keptNames(nodes: Readonly<Record<string, NodeRule>>): ReadonlySet<string> {
  const kept = Object.entries(nodes).filter(([, rule]) => rule.isKept);
  return new Set(
    kept.flatMap(([name, { children = [], isPlain = false }]) => [
      name,
      ...(isPlain ? [`${name}>${TEXT}`] : []),
      ...(children.includes(RICH_TOP) ? [`${name}>${RICH_TOP}`] : []),
    ]),
  );
}

/** The rules of a document whose entries hold plain texts, rich texts and attributes with values of known types. */
export function entryRules({ schemaVersion, roots, nodes, serverAttributes }: Vocabulary): KindRules {
  const own = Object.entries(nodes);
  const rootNames = new Set(roots.values());
  const elements = own.filter(([name]) => !rootNames.has(name));
  const attributes = new Map(
    own.flatMap(([, rule]) => Object.keys(rule.attributes ?? {}).map((name) => [name, rule.since] as const)),
  );
  const richAttributeNames = [...richAttributes.values()].flatMap((names) => [...names]);
  return {
    schemaVersion,
    roots,
    nodes: new Map([
      ...richNodes.map((type) => [type.name, FIRST] as const),
      ...elements.map(([name, rule]) => [name, rule.since] as const),
    ]),
    marks: new Map(richMarks.map((name) => [name, FIRST])),
    attributes: new Map([...richAttributeNames.map((name) => [name, FIRST] as const), ...attributes]),
    childrenOf: new Map([
      ...listChildren(richSchema),
      ...own.map(([name, rule]) => [name, childNames(rule)] as const),
    ]),
    attributesOf: new Map([
      ...richAttributes,
      ...own.map(([name, rule]) => [name, new Set(Object.keys(rule.attributes ?? {}))] as const),
    ]),
    valuesOf: new Map(own.map(([name, rule]) => [name, new Map(Object.entries(rule.attributes ?? {}))])),
    plainTexts: new Map(
      own.flatMap(([name, rule]) => (rule.isPlain ? [[name, PLAIN_TEXT_LENGTH] as const] : [])),
    ),
    kept: keptNames(nodes),
    numbered: namesWhere(nodes, (rule) => rule.isNumbered),
    serverAttributes: new Set(serverAttributes),
  };
}
