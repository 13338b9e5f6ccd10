import { name } from '@entente/protocol/api/names';
import { z } from 'zod';

/** Longer addresses cannot receive mail (RFC 5321, 4.5.3.1.3). */
const EMAIL_LENGTH = 254;

const email = z.email('Please write an e-mail address.').max(EMAIL_LENGTH, 'Please write an e-mail address.');

/**
 * What a person gives to get an account; everything else in the request is dropped. better-auth judges the length of
 * the password itself, with codes that its client knows.
 */
export const signUpInput = z.object({ name, email, password: z.string() });

/** What a person gives to sign in. */
export const signInInput = z.object({ email, password: z.string() });
