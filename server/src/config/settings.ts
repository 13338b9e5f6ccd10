import { z } from 'zod';

const port = z
  .string()
  .regex(/^\d{1,5}$/, 'must be a number from 1 to 65535')
  .transform(Number)
  .refine((value) => value >= 1 && value <= 65_535, 'must be a number from 1 to 65535');

const databaseUrl = z
  .string()
  .refine(isPostgresAddress, 'must be an address like postgres://user:password@host:5432/name');

const origins = z
  .string()
  .transform((list) => list.split(',').map((origin) => origin.trim()))
  .pipe(z.array(z.string().refine(isOrigin, { error: describeOrigin })))
  .transform((list) => list.map((origin) => new URL(origin).origin));

const isOn = z
  .enum(['on', 'off', 'true', 'false', '1', '0'], 'must be on or off')
  .transform((word) => word === 'on' || word === 'true' || word === '1');

const proxies = z
  .string()
  .regex(/^\d$/, 'must be a number from 0 to 9: how many reverse proxies of ours stand in front')
  .transform(Number);

/** What the environment may say, each variable by itself. Absent and empty are the same. */
export const settings = z.object({
  PORT: port.optional(),
  DATA_DIR: z.string().optional(),
  DATABASE_URL: databaseUrl.optional(),
  PUBLIC_URL: origins.optional(),
  PROXIES: proxies.optional(),
  DEMO: isOn.optional(),
  NODE_ENV: z
    .enum(['development', 'production', 'test'], 'must be development, production or test')
    .optional(),
  SESSION_SECRET: z.string().min(32, 'must have at least 32 characters').optional(),
});

export type Settings = z.infer<typeof settings>;

function isPostgresAddress(text: string): boolean {
  const address = URL.parse(text);
  return (
    address !== null && ['postgres:', 'postgresql:'].includes(address.protocol) && address.hostname !== ''
  );
}

function isOrigin(text: string): boolean {
  const address = URL.parse(text);
  if (address === null || !['http:', 'https:'].includes(address.protocol)) return false;
  return address.href === `${address.origin}/`;
}

function describeOrigin({ input }: { input?: unknown }): string {
  return `must be addresses like https://entente.example.com, without a path, separated by commas; "${String(input)}" is not`;
}
