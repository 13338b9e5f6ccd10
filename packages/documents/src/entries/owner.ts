import { userId, type UserId } from '@entente/protocol/ids';

/** Who is accountable: a member, or somebody named in an imported list who has no account. */
export type Owner =
  { readonly kind: 'member'; readonly userId: UserId } | { readonly kind: 'named'; readonly name: string };

/** Reads what an attribute holds; undefined for nobody. */
export function readOwner(value: string | null | undefined): Owner | undefined {
  if (value?.startsWith('user:')) {
    const parsed = userId.safeParse(value.slice('user:'.length));
    return parsed.success ? { kind: 'member', userId: parsed.data } : undefined;
  }
  return value?.startsWith('name:') ? { kind: 'named', name: value.slice('name:'.length) } : undefined;
}

/** What an attribute holds for an owner. */
export function encodeOwner(owner: Owner | undefined): string | null {
  if (owner === undefined) return null;
  if (owner.kind === 'member') return `user:${owner.userId}`;
  const name = owner.name.replaceAll(/\s+/g, ' ').trim().slice(0, 200);
  return name === '' ? null : `name:${name}`;
}
