import { demoSignIn } from '@entente/protocol/api/people';
import { createAuthClient } from 'better-auth/client';
import { NetworkError } from './api-error.ts';
import { readAuthFailure, type AuthFailure } from './auth-failure.ts';
import { call } from './call.ts';
import { forgetPerson } from './device-cache.ts';

const client = createAuthClient({ baseURL: location.origin });

async function ask(request: () => Promise<{ error: AuthFailure | null }>): Promise<void> {
  const answer = await request().catch((error: unknown) => {
    throw new NetworkError(error);
  });
  if (answer.error) throw readAuthFailure(answer.error);
}

/** Signs in. @throws {AppError} with `fields` saying what to mend @throws {NetworkError} */
export async function signIn(input: { email: string; password: string }): Promise<void> {
  await ask(() => client.signIn.email(input));
  await forgetPerson();
}

/** Makes a person of this name and signs them in. @throws {AppError} with `fields` @throws {NetworkError} */
export async function signUp(input: { name: string; email: string; password: string }): Promise<void> {
  await ask(() => client.signUp.email(input));
  await forgetPerson();
}

/** Signs in as a person of the demo alliance. @throws {AppError} @throws {NetworkError} */
export async function signInAsDemo(email: string): Promise<void> {
  await call(demoSignIn, { input: { email } });
  await forgetPerson();
}

/**
 * Ends the session and drops the answers kept on this device. The page must be loaded anew afterwards, so that nothing
 * of this person stays in memory. @throws {AppError} @throws {NetworkError} when still signed in
 */
export async function signOut(): Promise<void> {
  await ask(() => client.signOut());
  await forgetPerson();
}
