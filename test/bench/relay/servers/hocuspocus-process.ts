/** Hocuspocus as it comes, without an extension: it stores nothing and lets everybody in. */
import { Server } from '@hocuspocus/server';

const server = new Server({ port: Number(process.env.PORT), address: '127.0.0.1', quiet: true });
await server.listen();
process.stdout.write('listening\n');
