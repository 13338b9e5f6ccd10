import type { TemplateName } from '@entente/protocol/api/documents';
import type { FirmColour } from '@entente/protocol/firm-colours';
import type { Role } from '@entente/protocol/roles';
import type { DemoName } from './entry-shapes.ts';

/** A person of the demo alliance as written down; without a password, so the click is the only way in. */
export interface NewDemoPerson {
  readonly name: string;
  readonly email: string;
  readonly role: Role;
}

export interface NewDemoFirm {
  readonly name: string;
  readonly colour: FirmColour;
  /** IANA name. */
  readonly timeZone: string;
  readonly people: readonly NewDemoPerson[];
}

export interface NewDemoDocument {
  readonly title: string;
  readonly template: TemplateName;
  readonly by: DemoName;
  readonly daysAgo: number;
  readonly isArchived?: boolean;
}
