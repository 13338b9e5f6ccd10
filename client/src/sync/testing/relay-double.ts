import type { AddressInfo } from 'node:net';
import { encodeSaved, encodeWelcome, frameType, isEditFrame, syncType } from '@entente/protocol/frames';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { type WebSocket, WebSocketServer } from 'ws';
import * as syncProtocol from 'y-protocols/sync';
import * as Y from 'yjs';

/** One socket at the double, with what came in over it. */
export interface DoubleConnection {
  readonly address: string;
  readonly editFrames: Uint8Array[];
  send(frame: Uint8Array): void;
  /** Puts everything that was held back on the record and says so. */
  confirm(): void;
  close(code: number): void;
  /** Ends the socket as a lost network does. */
  cut(): void;
}

/** A WebSocket server on a real port that speaks the frames as the relay does, as far as a test lets it. */
export interface RelayDouble {
  readonly url: string;
  /** What is on the record. */
  readonly record: Y.Doc;
  readonly connections: DoubleConnection[];
  /** Edit frames are kept from the record, and not confirmed, while true. */
  isHolding: boolean;
  /** Runs before anything is said on a socket; true when the test speaks instead. */
  onConnection: ((connection: DoubleConnection) => boolean) | undefined;
  /** Changes the record as somebody else would, and tells everybody. */
  edit(change: (ydoc: Y.Doc) => void): void;
  close(): Promise<void>;
}

const step1 = (ydoc: Y.Doc): Uint8Array =>
  encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, frameType.sync);
    syncProtocol.writeSyncStep1(encoder, ydoc);
  });

const updateFrame = (update: Uint8Array): Uint8Array =>
  encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, frameType.sync);
    syncProtocol.writeUpdate(encoder, update);
  });

function readFrame(frame: Uint8Array, record: Y.Doc, socket: WebSocket): void {
  const decoder = decoding.createDecoder(frame);
  decoding.readVarUint(decoder);
  const answer = encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, frameType.sync);
    syncProtocol.readSyncMessage(decoder, encoder, record, socket);
  });
  if (frame[1] === syncType.step1) socket.send(answer);
}

function accept(double: RelayDouble, socket: WebSocket, address: string): DoubleConnection {
  const held: Uint8Array[] = [];
  const editFrames: Uint8Array[] = [];
  const connection: DoubleConnection = {
    address,
    editFrames,
    send: (frame) => socket.send(frame),
    confirm() {
      for (const frame of held.splice(0)) readFrame(frame, double.record, socket);
      socket.send(encodeSaved(editFrames.length));
    },
    close: (code) => socket.close(code),
    cut: () => socket.terminate(),
  };
  socket.on('message', (data: Buffer) => {
    const frame = new Uint8Array(data);
    if (frame[0] !== frameType.sync) return;
    if (!isEditFrame(frame)) return readFrame(frame, double.record, socket);
    editFrames.push(frame);
    held.push(frame);
    if (!double.isHolding) connection.confirm();
  });
  return connection;
}

/** Starts a double on `port`, or on a free one. */
export async function startRelayDouble(port = 0): Promise<RelayDouble> {
  const server = new WebSocketServer({ host: '127.0.0.1', port });
  await new Promise((resolve) => server.once('listening', resolve));
  const record = new Y.Doc();
  const double: RelayDouble = {
    url: `ws://127.0.0.1:${(server.address() as AddressInfo).port}/sync`,
    record,
    connections: [],
    isHolding: false,
    onConnection: undefined,
    edit: (change) => change(record),
    async close() {
      for (const socket of server.clients) socket.terminate();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  record.on('update', (update: Uint8Array, origin: unknown) => {
    for (const socket of server.clients) if (socket !== origin) socket.send(updateFrame(update));
  });
  server.on('connection', (socket, request) => {
    const connection = accept(double, socket, request.url ?? '');
    double.connections.push(connection);
    if (double.onConnection?.(connection) === true) return;
    connection.send(encodeWelcome({ role: 'editor', canEdit: true }));
    connection.send(step1(record));
  });
  return double;
}
