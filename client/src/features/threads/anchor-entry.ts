import type { Anchor } from '@entente/protocol/anchor';

/** The entry that an anchor hangs on; undefined for one on a document or on the text of an agreement. */
export function entryOfAnchor(anchor: Anchor): string | undefined {
  switch (anchor.kind) {
    case 'document':
      return undefined;
    case 'entry':
    case 'field':
      return anchor.entry;
    case 'passage':
      return anchor.text.kind === 'field' ? anchor.text.entry : undefined;
  }
}

/** The field of an entry that an anchor hangs on, be it on words of it; those of an option hang on the options. */
export function fieldOfAnchor(anchor: Anchor): string | undefined {
  if (anchor.kind === 'field') return anchor.field;
  if (anchor.kind !== 'passage' || anchor.text.kind !== 'field') return undefined;
  return anchor.text.option === null ? anchor.text.field : 'options';
}
