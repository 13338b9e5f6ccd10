import type { TemplateName } from '@entente/protocol/api/documents';
import { blank } from './blank.ts';
import type { TemplateJson } from './build.ts';
import { handoffAgreement } from './handoff-agreement.ts';
import { meetingNotes } from './meeting-notes.ts';
import { partiesOf, type Parties } from './parties.ts';
import { partnershipCharter } from './partnership-charter.ts';
import { workingAgreement } from './working-agreement.ts';

const writers: Readonly<Record<TemplateName, (parties: Parties) => TemplateJson>> = {
  blank,
  'working-agreement': workingAgreement,
  'meeting-notes': meetingNotes,
  'partnership-charter': partnershipCharter,
  'handoff-agreement': handoffAgreement,
};

/** What the alliance gives a template to write with. */
export interface TemplateContext {
  /** Names of the alliance's firms, in its order; one is enough, the partner is then a blank. */
  readonly firms: readonly string[];
}

/** The content a document of this template starts with; it fits the agreement's schema. Same input, same content. */
export function templateContent(name: TemplateName, { firms }: TemplateContext): TemplateJson {
  return writers[name](partiesOf(firms));
}
