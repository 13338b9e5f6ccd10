import type { ParsedRecord, Section } from './parse-record.ts';

/** What a section of a record is for. */
export type SectionRole =
  'context' | 'decision' | 'outcome' | 'drivers' | 'options' | 'arguments' | 'status' | 'dissent' | 'points';

const roles: readonly (readonly [RegExp, SectionRole])[] = [
  [/^(?:context(?: and problem statement)?|problem(?: statement)?|background|issue|motivation)$/, 'context'],
  [/^(?:the )?decisions?$/, 'decision'],
  [/^(?:decision )?outcome$/, 'outcome'],
  [/^(?:decision )?(?:drivers|criteria|forces)$/, 'drivers'],
  [/^(?:considered |possible )?(?:options|alternatives)(?: considered)?$/, 'options'],
  [/^pros and cons(?: of the (?:options|alternatives))?$/, 'arguments'],
  [/^status$/, 'status'],
  [/^dissent$/, 'dissent'],
  [/^points$/, 'points'],
];

/** The role of a section by its title; undefined for one of the writer's own. */
export const roleOf = ({ key }: Section): SectionRole | undefined =>
  roles.find(([pattern]) => pattern.test(key))?.[1];

/** The first section of each role. Those after it are kept under their titles. */
export function sectionsByRole(record: ParsedRecord): ReadonlyMap<SectionRole, Section> {
  const found = new Map<SectionRole, Section>();
  for (const section of record.sections) {
    const role = roleOf(section);
    if (role !== undefined && !found.has(role)) found.set(role, section);
  }
  return found;
}
