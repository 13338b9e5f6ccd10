import { describe, expect, test } from 'vitest';
import { AGREEMENT_SCHEMA_VERSION, agreementSchema } from './schema.ts';
import {
  agreementAttributes,
  agreementMarks,
  agreementNodeAttributes,
  agreementNodes,
} from './vocabulary.ts';

function describeType(spec: { attrs?: Record<string, unknown> | undefined; content?: string | undefined }) {
  const attributes = Object.keys(spec.attrs ?? {}).sort();
  return [spec.content ?? '', ...attributes].join(' ').trim();
}

describe('the agreement schema', () => {
  test('[AG1] its nodes, marks and attributes are pinned together with its version', () => {
    const nodes = Object.entries(agreementSchema.nodes).map(([name, { spec }]) => [name, describeType(spec)]);
    const marks = Object.entries(agreementSchema.marks).map(([name, { spec }]) => [name, describeType(spec)]);
    // A change here is a change of what older browsers can hold: raise AGREEMENT_SCHEMA_VERSION with it.
    expect({
      version: AGREEMENT_SCHEMA_VERSION,
      nodes: Object.fromEntries(nodes),
      marks: Object.fromEntries(marks),
    }).toEqual({
      version: 1,
      nodes: {
        doc: 'block+',
        paragraph: 'inline*',
        text: '',
        hardBreak: '',
        heading: 'inline* level',
        bulletList: 'listItem+',
        orderedList: 'listItem+ start type',
        listItem: 'paragraph block*',
        taskList: 'taskItem+',
        taskItem: 'paragraph block* checked',
        table: 'tableRow+',
        tableRow: '(tableCell | tableHeader)*',
        tableHeader: 'block+ colspan colwidth rowspan',
        tableCell: 'block+ colspan colwidth rowspan',
        blockquote: 'block+',
        horizontalRule: '',
      },
      marks: { bold: '', italic: '', underline: '', strike: '', highlight: 'color', link: 'href' },
    });
  });

  test('[AG2] an empty fragment opens as one empty paragraph', () => {
    const doc = agreementSchema.topNodeType.createAndFill();
    expect(doc?.toJSON()).toEqual({ type: 'doc', content: [{ type: 'paragraph' }] });
  });

  test('[AG3] the gate reads the vocabulary from the schema', () => {
    expect(agreementNodes.has('paragraph')).toBe(true);
    expect(agreementNodes.has('doc')).toBe(false);
    expect(agreementNodes.has('text')).toBe(false);
    expect([...agreementMarks].sort()).toEqual([
      'bold',
      'highlight',
      'italic',
      'link',
      'strike',
      'underline',
    ]);
    expect([...agreementAttributes].sort()).toEqual(
      ['checked', 'color', 'colspan', 'colwidth', 'href', 'level', 'rowspan', 'start', 'type'].sort(),
    );
    expect([...(agreementNodeAttributes.get('heading') ?? [])]).toEqual(['level']);
  });

  test.each([
    ['heading', { level: 4 }],
    ['heading', { level: '1' }],
    ['orderedList', { start: 1.5 }],
    ['orderedList', { type: 'disc' }],
    ['taskItem', { checked: 'yes' }],
    ['tableCell', { colspan: 1_000_000 }],
    ['tableCell', { colwidth: 'wide' }],
  ])('[AG4] a %s with %o is refused', (name, attrs) => {
    expect(() => agreementSchema.nodes[name]!.createAndFill()!.check()).not.toThrow();
    expect(() => agreementSchema.nodes[name]!.createAndFill(attrs)!.check()).toThrow(RangeError);
  });

  test.each([
    ['highlight', { color: 'red; background: url(x)' }],
    ['link', { href: 'javascript:alert(1)' }],
    ['link', { href: 'http://harbor.example' }],
    ['link', { href: null }],
  ])('[AG4] a %s with %o is refused', (name, attrs) => {
    expect(() => agreementSchema.text('words', [agreementSchema.mark(name, attrs)]).check()).toThrow(
      RangeError,
    );
  });
});
