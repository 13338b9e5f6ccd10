/** Where one connection goes and as whom. */
export interface Seat {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** A document and its four connections: two who write, two who read. */
export interface RoomAddress {
  readonly document: string;
  readonly seats: readonly Seat[];
}

/** A server that is up, on its core, with a document for each room. */
export interface RunningServer {
  readonly pid: number;
  /** The postmaster, whose children do the work; only with ours. */
  readonly databasePid: number | undefined;
  readonly wire: 'y-websocket' | 'hocuspocus';
  readonly rooms: readonly RoomAddress[];
  /** The updates on the record of a document, in the order of the record; only with ours. */
  readonly readRecord: ((document: string) => Promise<Uint8Array[]>) | undefined;
  end(): Promise<void>;
}

/** Rooms of four for a server that asks nobody who they are. */
export function openRooms(count: number, urlOf: (document: string) => string): RoomAddress[] {
  return Array.from({ length: count }, (_, at) => {
    const document = `room-${at}`;
    return { document, seats: Array.from({ length: 4 }, () => ({ url: urlOf(document), headers: {} })) };
  });
}
