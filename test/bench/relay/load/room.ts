import { clientIdOf, type Script } from '../script.ts';
import type { RoomAddress, RunningServer } from '../servers/running-server.ts';
import { hocuspocusWire } from '../wires/hocuspocus-wire.ts';
import { yWire } from '../wires/y-wire.ts';
import { Arrivals, type OnArrival } from './arrivals.ts';
import { Connection } from './connection.ts';

/** One document and its four connections; the first two write. */
export interface LoadRoom {
  readonly document: string;
  readonly scripts: readonly [Script, Script];
  readonly connections: readonly Connection[];
  readonly writers: readonly Connection[];
  /** Whether the first `edits` edits of both writers have reached the other three connections. */
  hasFirst(edits: number): boolean;
  /** Whether a server that says what is saved has said so of everything. */
  isSaved(): boolean;
}

interface RoomOptions {
  readonly address: RoomAddress;
  /** 0-based. */
  readonly room: number;
  readonly wire: RunningServer['wire'];
  readonly scripts: readonly [Script, Script];
  readonly onArrival: OnArrival;
}

/** Opens the four connections of a room. */
export function openRoom({ address, room, wire, scripts, onArrival }: RoomOptions): LoadRoom {
  const arrivals = address.seats.map(
    (_, seat) =>
      new Arrivals(
        scripts.filter((script) => script !== scripts[seat]),
        onArrival,
      ),
  );
  const connections = address.seats.map(
    (seat, at) =>
      new Connection({
        seat,
        wire: wire === 'hocuspocus' ? hocuspocusWire(address.document) : yWire,
        clientId: clientIdOf(room, at),
        script: scripts[at],
        arrivals: arrivals[at] as Arrivals,
      }),
  );
  return {
    document: address.document,
    scripts,
    connections,
    writers: connections.slice(0, scripts.length),
    hasFirst: (edits) => arrivals.every((received) => received.hasFirst(edits)),
    isSaved: () => connections.every((connection) => connection.isSaved),
  };
}
