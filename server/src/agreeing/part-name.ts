import type { PartName } from '@entente/protocol/api/proposals';

interface Named {
  readonly partKind: PartName['kind'];
  readonly partId: string;
}

/** Which part a row is about. */
export const partNameOf = ({ partKind: kind, partId: id }: Named): PartName =>
  kind === 'whole' ? { kind } : { kind, id };
