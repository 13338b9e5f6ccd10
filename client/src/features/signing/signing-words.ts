import type { Member } from '@entente/protocol/api/people';
import type { SigningRule } from '@entente/protocol/api/proposals';
import type { UserId } from '@entente/protocol/ids';
import { canSign } from '../../ui/can-sign.ts';

const anyOf = new Intl.ListFormat('en', { type: 'disjunction' });
const allOf = new Intl.ListFormat('en', { type: 'conjunction' });

/** The people of a firm whose role lets them sign. */
export const signatoriesOf = (members: readonly Member[]): Member[] =>
  members.filter(({ role }) => canSign(role));

/** Those who can sign by a rule as people and roles are. */
export const signersBy = ({ people }: SigningRule, members: readonly Member[]): Member[] =>
  signatoriesOf(members).filter(({ userId }) => people === null || people.includes(userId));

/** The named people in the order of their names; the rule itself has them in no order. */
function namesOf(people: readonly UserId[], members: readonly Member[]): string[] {
  const here = members.filter(({ userId }) => people.includes(userId)).map(({ name }) => name);
  const gone = people.filter((id) => !members.some(({ userId }) => userId === id));
  return [
    ...here.toSorted((one, two) => one.localeCompare(two)),
    ...gone.map(() => 'somebody who is no longer here'),
  ];
}

/** How a firm signs, in one sentence. */
export function ruleWords(rule: SigningRule, members: readonly Member[]): string {
  const { needed, people } = rule;
  const count = needed === 1 ? 'One person signs' : 'Two people sign';
  if (people === null) return `${count}: any signatory or liaison.`;
  const names = namesOf(people, members);
  return `${count}: ${names.length === needed ? allOf.format(names) : anyOf.format(names)}.`;
}

/** Why nothing could be signed by a rule as things are; undefined when it could. */
export function hindranceWords(
  rule: SigningRule,
  { firm, members }: { readonly firm: string; readonly members: readonly Member[] },
): string | undefined {
  const can = signersBy(rule, members).length;
  if (can >= rule.needed) return undefined;
  return can === 0
    ? `Nobody of ${firm} can sign by this rule yet, so nothing can come in force.`
    : `Only one person of ${firm} can sign by this rule, so nothing can come in force.`;
}
