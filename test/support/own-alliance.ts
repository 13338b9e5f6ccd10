/** An alliance of people who signed up with a password, unlike those of the demo. */
import { invite } from '@entente/protocol/api/invitations';
import { startAlliance } from '@entente/protocol/api/people';
import type { AllianceId, FirmId } from '@entente/protocol/ids';
import type { Role } from '@entente/protocol/roles';
import { command, readPerson, request, signUp, type SignedIn } from './people.ts';

/** Delta's liaison, and the liaison and a signatory of Fjord. */
export interface OwnAlliance {
  readonly noor: SignedIn;
  readonly lars: SignedIn;
  readonly ebba: SignedIn;
}

interface Inviting {
  readonly url: string;
  /** Who invites: the cookie. */
  readonly by: string;
  readonly allianceId: AllianceId;
  readonly firmId: FirmId;
}

/** Somebody signs up and joins by the link of somebody who is there. */
async function joinBy(
  { url, by, allianceId, firmId }: Inviting,
  name: string,
  role: Role,
): Promise<SignedIn> {
  const invited = await command({ url, cookie: by }, `/api/alliances/${allianceId}/invitations`, {
    firmId,
    role,
  });
  const { token } = invite.output.parse(invited);
  const cookie = await signUp(url, `${name.split(' ')[0]?.toLowerCase()}@fjord.example`, name);
  await command({ url, cookie }, `/api/invitations/${token}/accept`);
  return readPerson(url, cookie);
}

/** Starts it at a running server, through its front door. */
export async function startOwnAlliance(url: string): Promise<OwnAlliance> {
  const cookie = await signUp(url, 'noor@delta.example', 'Noor Haddad');
  const started = await command({ url, cookie }, '/api/alliances', {
    name: 'Rail and river',
    firm: { name: 'Delta', colour: 'teal' },
    partner: { name: 'Fjord', colour: 'magenta' },
  });
  const { id: allianceId } = startAlliance.output.parse(started);
  const noor = await readPerson(url, cookie);
  const rules = await request(noor, 'GET', [`/api/alliances/${allianceId}/signing-rules`]);
  const { rules: firms } = (await rules.json()) as { rules: { firmId: FirmId }[] };
  const partner = firms.find(({ firmId }) => firmId !== noor.firmId);
  if (partner === undefined) throw new Error('an alliance has two firms');
  const place = { url, allianceId, firmId: partner.firmId };
  const lars = await joinBy({ ...place, by: cookie }, 'Lars Berg', 'liaison');
  const ebba = await joinBy({ ...place, by: lars.cookie }, 'Ebba Lund', 'signatory');
  return { noor, lars, ebba };
}
