import { expect, it } from 'vitest';
import { groupByFirm } from './group-by-firm.ts';

const person = (name: string, firm: string) =>
  ({ name, firm, email: `${name}@example.com`, colour: 'teal', role: 'editor' }) as const;

it('groups demo people by firm, in the order given', () => {
  const firms = groupByFirm([person('a', 'North'), person('b', 'Harbor'), person('c', 'North')]);
  expect(firms.map((firm) => [firm.name, firm.people.map((one) => one.name)])).toEqual([
    ['North', ['a', 'c']],
    ['Harbor', ['b']],
  ]);
  expect(groupByFirm([])).toEqual([]);
});
