import { name } from '@entente/protocol/api/names';
import { limits } from '@entente/protocol/limits';
import { z } from 'zod';

/** Longer addresses cannot receive mail (RFC 5321, 4.5.3.1.3). */
const EMAIL_LENGTH = 254;

const email = z.email('Please write an e-mail address.').max(EMAIL_LENGTH).toLowerCase();

const newPassword = z
  .string()
  .min(limits.passwordLengthMin, `At least ${limits.passwordLengthMin} characters, please.`)
  .max(limits.passwordLengthMax, `At most ${limits.passwordLengthMax} characters, please.`);

/** What a person gives to get an account; everything else in the request is dropped. */
export const signUpInput = z.object({ name, email, password: newPassword });

/** What a person gives to sign in. A short password is not a mistake in the form: it is the wrong one. */
export const signInInput = z.object({
  email,
  password: z
    .string()
    .max(limits.passwordLengthMax, `At most ${limits.passwordLengthMax} characters, please.`),
});
