import type { Credit } from '@entente/documents/compare/compared';
import type { FieldDrift } from '@entente/documents/drift/entry-drift';
import type { Firm } from '@entente/protocol/api/people';
import { fieldName } from './field-words.ts';

const listFormat = new Intl.ListFormat('en', { type: 'conjunction' });

interface Changed {
  readonly firms: readonly Firm[];
  readonly by: readonly Credit[];
}

/** *Differs from what was agreed in Title and Impact, changed by Harbor*. */
export function entryDriftWords(fields: readonly FieldDrift[], { firms, by }: Changed): string {
  const said = fields.filter(({ isFormat }) => !isFormat);
  const names = listFormat.format((said.length > 0 ? said : fields).map(({ field }) => fieldName(field)));
  const ids = new Set(by.map(({ firmId }) => firmId));
  const changers = firms.filter(({ id }) => ids.has(id)).map(({ name }) => name);
  const who = changers.length === 0 ? '' : `, changed by ${listFormat.format(changers)}`;
  if (said.length === 0) return `The format alone differs from what was agreed in ${names}${who}`;
  return `Differs from what was agreed in ${names}${who}`;
}
