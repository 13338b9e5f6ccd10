import { AppError } from '@entente/protocol/errors';
import { ONE_OF_A_KIND } from '../db/schema/documents.ts';

/** How deep a cause is looked for: Drizzle wraps what PostgreSQL says once. */
const CAUSES = 3;

function isSecond(error: unknown, causes = CAUSES): boolean {
  if (!(error instanceof Error) || causes === 0) return false;
  if ('constraint' in error && error.constraint === ONE_OF_A_KIND) return true;
  return isSecond(error.cause, causes - 1);
}

/**
 * Runs work that may make a second register or log of an alliance. The database decides, so that of two people who do it
 * at the same moment one wins (DO6).
 * @throws {AppError} already_there
 */
export async function refuseSecond<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (isSecond(error)) throw new AppError('already_there', { cause: error });
    throw error;
  }
}
