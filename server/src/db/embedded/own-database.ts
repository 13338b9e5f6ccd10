import pg from 'pg';
import { ownName, type Cluster } from './cluster.ts';

/** Makes the server's role and its database, each unless it is there; a start that died between them is finished here. */
export async function createOwnDatabase(client: pg.Client, cluster: Cluster): Promise<void> {
  const roles = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [ownName]);
  if (roles.rowCount === 0) {
    await client.query(`CREATE ROLE ${ownName} LOGIN PASSWORD ${pg.escapeLiteral(cluster.password)}`);
  }
  const databases = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [ownName]);
  if (databases.rowCount === 0) await client.query(`CREATE DATABASE ${ownName} OWNER ${ownName}`);
}
