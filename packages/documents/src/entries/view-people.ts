import type { FirmId } from '@entente/protocol/ids';
import { readOwner, type Owner } from './owner.ts';

/** A member as a view needs one. */
export interface ViewPerson {
  readonly name: string;
  readonly firmId: FirmId;
}

/** The people that a view names. */
export interface ViewPeople {
  /** By user id. */
  readonly people: ReadonlyMap<string, ViewPerson>;
}

/** The firm of an accountable member; nobody's for those who have no account. */
export function firmOf(owner: Owner | undefined, { people }: ViewPeople): FirmId | undefined {
  return owner?.kind === 'member' ? people.get(owner.userId)?.firmId : undefined;
}

/** The name of an owner as an attribute holds it; empty for nobody and for a member who has left. */
export function nameOfOwner(value: string | null, context: ViewPeople): string {
  const owner = readOwner(value);
  return owner === undefined ? '' : ownerName(owner, context);
}

/** The name of an owner; empty for a member who has left. */
export const ownerName = (owner: Owner, { people }: ViewPeople): string =>
  owner.kind === 'named' ? owner.name : (people.get(owner.userId)?.name ?? '');
