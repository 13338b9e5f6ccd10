import { randomUUID } from 'node:crypto';
import {
  allianceId,
  userId as userIdType,
  type AllianceId,
  type FirmId,
  type UserId,
} from '@entente/protocol/ids';
import type { Role } from '@entente/protocol/roles';
import { eq } from 'drizzle-orm';
import { allianceFirm, member } from '../../db/schema/alliances.ts';
import { user } from '../../db/schema/people.ts';
import { openBrowser, type Browser } from './browser.ts';
import type { TestApp } from './test-app.ts';

export const password = 'a password of some length';

export interface TestPerson {
  readonly browser: Browser;
  readonly userId: UserId;
  readonly email: string;
}

/** Signs a fresh person up, through the front door. */
export async function signUp({ app, services }: TestApp, name = 'Maya Lindqvist'): Promise<TestPerson> {
  const browser = openBrowser(app);
  const email = `${randomUUID()}@northwind.example`;
  const { status, body } = await browser.post('/api/auth/sign-up/email', { name, email, password });
  if (status !== 200) throw new Error(`sign-up failed: ${JSON.stringify(body)}`);
  const [row] = await services.db.select({ id: user.id }).from(user).where(eq(user.email, email));
  return { browser, email, userId: userIdType.parse(row?.id) };
}

export interface TestAlliance {
  readonly allianceId: AllianceId;
  readonly ownFirmId: FirmId;
  readonly partnerFirmId: FirmId;
  /** Its liaison, in the first firm. */
  readonly founder: TestPerson;
}

/** An alliance of two firms, started through the front door. */
export async function startAlliance(test: TestApp): Promise<TestAlliance> {
  const founder = await signUp(test);
  const { body } = await founder.browser.post('/api/alliances', {
    name: 'Same-day coastal delivery',
    firm: { name: 'Northwind', colour: 'indigo' },
    partner: { name: 'Harbor', colour: 'orange' },
  });
  const id = allianceId.parse((body as { id: string }).id);
  const firms = await test.services.db
    .select({ firmId: allianceFirm.firmId })
    .from(allianceFirm)
    .where(eq(allianceFirm.allianceId, id))
    .orderBy(allianceFirm.joinedAt);
  const [own, partner] = firms;
  if (own === undefined || partner === undefined) throw new Error('an alliance has two firms');
  return { allianceId: id, founder, ownFirmId: own.firmId, partnerFirmId: partner.firmId };
}

/** Places somebody in an alliance without the detour of an invitation. */
export async function join(
  test: TestApp,
  person: TestPerson,
  place: { allianceId: AllianceId; firmId: FirmId; role: Role },
) {
  await test.services.db.insert(member).values({ id: randomUUID(), userId: person.userId, ...place });
}
