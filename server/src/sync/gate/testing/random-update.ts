/** Updates as nobody writes them: structs of any content anywhere in a document, and any deletions, in valid v1 bytes. */
import fc from 'fast-check';
import * as encoding from 'lib0/encoding';

/** A clock of a clientID. */
export type At = readonly [clientId: number, clock: number];

/** What random updates are made of. */
export interface Vocabulary {
  readonly roots: readonly string[];
  readonly nodes: readonly string[];
  readonly keys: readonly string[];
  /** Clocks that stand in the document; structs lean on them, deletions begin there. */
  readonly known: readonly At[];
  /** Under which they are written, with the next clock of each. */
  readonly writers: readonly At[];
}

type Write = (encoder: encoding.Encoder) => void;

const HAS_LEFT = 0b1000_0000;
const HAS_RIGHT = 0b0100_0000;
const HAS_KEY = 0b0010_0000;

const writeAt =
  ([clientId, clock]: At): Write =>
  (encoder) => {
    encoding.writeVarUint(encoder, clientId);
    encoding.writeVarUint(encoder, clock);
  };

const writeText =
  (text: string): Write =>
  (encoder) =>
    encoding.writeVarString(encoder, text);

const writeNumbers =
  (...numbers: number[]): Write =>
  (encoder) =>
    numbers.forEach((number) => encoding.writeVarUint(encoder, number));

const inOrder =
  (...writes: Write[]): Write =>
  (encoder) =>
    writes.forEach((write) => write(encoder));

interface Part {
  readonly bits: number;
  readonly write: Write;
}

function position({ roots, keys, known }: Vocabulary): fc.Arbitrary<Part> {
  const at = fc.constantFrom(...known);
  const key = fc.option(fc.constantFrom(...keys), { nil: undefined, freq: 1 });
  const parent = fc.oneof(
    fc.constantFrom(...roots).map((root) => inOrder(writeNumbers(1), writeText(root))),
    at.map((id) => inOrder(writeNumbers(0), writeAt(id))),
  );
  return fc.oneof(
    at.map((id) => ({ bits: HAS_LEFT, write: writeAt(id) })),
    at.map((id) => ({ bits: HAS_RIGHT, write: writeAt(id) })),
    fc.tuple(at, at).map(([left, right]) => ({
      bits: HAS_LEFT | HAS_RIGHT,
      write: inOrder(writeAt(left), writeAt(right)),
    })),
    fc.tuple(parent, key).map(([write, name]) => ({
      bits: name === undefined ? 0 : HAS_KEY,
      write: name === undefined ? write : inOrder(write, writeText(name)),
    })),
  );
}

const values: fc.Arbitrary<unknown> = fc.constantFrom(
  1,
  5,
  6,
  '3',
  null,
  'open',
  'closed',
  undefined,
  {},
  [],
  'x',
);

function content({ nodes, keys }: Vocabulary): fc.Arbitrary<Part> {
  return fc.oneof(
    fc.integer({ min: 1, max: 3 }).map((length) => ({ bits: 1, write: writeNumbers(length) })),
    fc.constantFrom('x', 'data', 'y'.repeat(600)).map((text) => ({ bits: 4, write: writeText(text) })),
    fc
      .constantFrom('bold', ...keys)
      .map((name) => ({ bits: 6, write: inOrder(writeText(name), writeText('{}')) })),
    fc.constantFrom(...nodes).map((name) => ({ bits: 7, write: inOrder(writeNumbers(3), writeText(name)) })),
    fc.constant({ bits: 7, write: writeNumbers(6) }),
    fc.array(values, { minLength: 1, maxLength: 2 }).map((all) => ({
      bits: 8,
      write: inOrder(writeNumbers(all.length), (encoder) =>
        all.forEach((value) => encoding.writeAny(encoder, value as string)),
      ),
    })),
  );
}

const struct = (vocabulary: Vocabulary): fc.Arbitrary<Write> =>
  fc
    .tuple(position(vocabulary), content(vocabulary))
    .map(([where, what]) =>
      inOrder((encoder) => encoding.writeUint8(encoder, where.bits | what.bits), where.write, what.write),
    );

const deletion = ({ known }: Vocabulary): fc.Arbitrary<Write> =>
  fc
    .tuple(fc.constantFrom(...known), fc.integer({ min: 1, max: 3 }))
    .map(([[clientId, clock], length]) => writeNumbers(clientId, 1, clock, length));

/** Updates of up to three structs of one writer and up to two deletions. */
export function randomUpdate(vocabulary: Vocabulary): fc.Arbitrary<Uint8Array> {
  // Most deletions are refused, and with them what came along.
  const none: fc.Arbitrary<Write[]> = fc.constant([]);
  const deletions = fc.array(deletion(vocabulary), { maxLength: 2 });
  return fc
    .tuple(
      fc.constantFrom(...vocabulary.writers),
      fc.array(struct(vocabulary), { maxLength: 3 }),
      fc.oneof({ weight: 4, arbitrary: none }, { weight: 1, arbitrary: deletions }),
    )
    .map(([[clientId, clock], structs, deleted]) =>
      encoding.encode((encoder) => {
        if (structs.length === 0) encoding.writeVarUint(encoder, 0);
        else inOrder(writeNumbers(1, structs.length, clientId, clock), ...structs)(encoder);
        inOrder(writeNumbers(deleted.length), ...deleted)(encoder);
      }),
    );
}
