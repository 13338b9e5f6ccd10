import type { ContentMatch, NodeType, Schema } from '@tiptap/pm/model';
import { TEXT } from './kind-rules.ts';

function collect(match: ContentMatch, seen: Set<ContentMatch>, names: Set<string>): void {
  if (seen.has(match)) return;
  seen.add(match);
  for (let at = 0; at < match.edgeCount; at++) {
    const { type, next } = match.edge(at);
    names.add(type.isText ? TEXT : type.name);
    collect(next, seen, names);
  }
}

function childrenOf(type: NodeType): ReadonlySet<string> {
  const names = new Set<string>();
  collect(type.contentMatch, new Set(), names);
  return names;
}

/**
 * For each node of a schema, what may stand in it at all, whatever the order and the number. That does not change with
 * concurrent edits, so that no honest edit ever breaks it.
 */
export function listChildren(schema: Schema): ReadonlyMap<string, ReadonlySet<string>> {
  return new Map(Object.values(schema.nodes).map((type) => [type.name, childrenOf(type)]));
}
