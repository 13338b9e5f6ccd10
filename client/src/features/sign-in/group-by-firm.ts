import type { DemoPerson } from '@entente/protocol/api/people';
import type { FirmColour } from '@entente/protocol/firm-colours';

/** The demo people of one firm. */
export interface DemoFirm {
  readonly name: string;
  readonly colour: FirmColour;
  readonly people: DemoPerson[];
}

/** The demo people by firm, firms and people in the order given. */
export function groupByFirm(people: readonly DemoPerson[]): DemoFirm[] {
  const firms = new Map<string, DemoFirm>();
  for (const person of people) {
    const firm = firms.get(person.firm) ?? { name: person.firm, colour: person.colour, people: [] };
    firm.people.push(person);
    firms.set(person.firm, firm);
  }
  return [...firms.values()];
}
