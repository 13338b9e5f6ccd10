/** The migrated database that each test file's own is copied from. */
export const templateName = 'entente_template';

/** The same PostgreSQL, another database. */
export function withDatabase(url: string, name: string): string {
  const address = new URL(url);
  address.pathname = `/${name}`;
  return address.href;
}
