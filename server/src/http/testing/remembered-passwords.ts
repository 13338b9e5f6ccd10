import { hashPassword, verifyPassword } from 'better-auth/crypto';
import type { Passwords } from '../../people/auth.ts';

const hashes = new Map<string, Promise<string>>();
const answers = new Map<string, Promise<boolean>>();

/** What was asked before is answered as before. */
function once<Answer>(known: Map<string, Promise<Answer>>, asked: string, find: () => Promise<Answer>) {
  const answer = known.get(asked) ?? find();
  known.set(asked, answer);
  return answer;
}

/**
 * The hashes that people get, each made once: making one takes long on purpose, and tests sign hundreds of people up with
 * the same password.
 */
export const rememberedPasswords: Passwords = {
  hash: (password) => once(hashes, password, () => hashPassword(password)),
  verify: (asked) => once(answers, `${asked.hash} ${asked.password}`, () => verifyPassword(asked)),
};
