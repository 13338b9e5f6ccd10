import { parseArgs } from 'node:util';

export const serverNames = ['ours', 'y-websocket', 'hocuspocus'] as const;
export type ServerName = (typeof serverNames)[number];

export interface RelayOptions {
  readonly rooms: number;
  /** Messages a second into the server, edits and presence together. */
  readonly rate: number;
  /** Measured seconds for each server. */
  readonly seconds: number;
  /** Seconds at the same rate before, which are not measured. */
  readonly warmUpSeconds: number;
  readonly only: readonly ServerName[];
  /** File that gets the JSON as well. */
  readonly json: string | undefined;
  /** Folder that gets a processor profile of our server. */
  readonly profile: string | undefined;
}

/** A number between two bounds, as somebody typed it. */
function readNumber(name: string, typed: string, [min, max]: readonly [number, number]): number {
  const value = Number(typed);
  if (typed.trim() !== '' && value >= min && value <= max) return value;
  throw new Error(`--${name} must be a number from ${min} to ${max}; "${typed}" is not`);
}

function readServers(list: string): ServerName[] {
  return list.split(',').map((typed) => {
    const name = serverNames.find((known) => known === typed);
    if (name === undefined)
      throw new Error(`--only takes ${serverNames.join(', ')}; "${typed}" is none of them`);
    return name;
  });
}

/**
 * Reads what stands behind `pnpm bench relay`.
 * @throws {Error} in words for whoever typed it
 */
export function readRelayOptions(args: string[]): RelayOptions {
  const { values } = parseArgs({
    args,
    options: {
      rooms: { type: 'string', default: '50' },
      rate: { type: 'string', default: '10000' },
      seconds: { type: 'string', default: '10' },
      'warm-up': { type: 'string', default: '2' },
      only: { type: 'string', default: serverNames.join(',') },
      json: { type: 'string' },
      profile: { type: 'string' },
    },
  });
  return {
    // Each of the four people is in every room, and one person has at most 64 sockets (RL44).
    rooms: Math.floor(readNumber('rooms', values.rooms, [1, 64])),
    rate: readNumber('rate', values.rate, [2, 50_000]),
    // Hocuspocus closes who has said nothing for a minute, and the two who only read say nothing.
    seconds: readNumber('seconds', values.seconds, [0.5, 40]),
    warmUpSeconds: readNumber('warm-up', values['warm-up'], [0, 10]),
    only: readServers(values.only),
    json: values.json,
    profile: values.profile,
  };
}
