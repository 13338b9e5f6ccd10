/**
 * The updates one connection has received, one behind the other in a single piece of memory: objects kept by the
 * hundred thousand would make the collector stop the load, and the stop would be measured as the server's.
 */
export class UpdateLog {
  #bytes = new Uint8Array(64 * 1024);
  #view = new DataView(this.#bytes.buffer);
  #end = 0;

  push(update: Uint8Array): void {
    this.#makeRoom(update.byteLength + 4);
    this.#view.setUint32(this.#end, update.byteLength);
    this.#bytes.set(update, this.#end + 4);
    this.#end += update.byteLength + 4;
  }

  *[Symbol.iterator](): Generator<Uint8Array> {
    for (let at = 0; at < this.#end;) {
      const length = this.#view.getUint32(at);
      yield this.#bytes.subarray(at + 4, at + 4 + length);
      at += length + 4;
    }
  }

  #makeRoom(bytes: number): void {
    if (this.#end + bytes <= this.#bytes.byteLength) return;
    const larger = new Uint8Array(Math.max(this.#bytes.byteLength * 2, this.#end + bytes));
    larger.set(this.#bytes);
    this.#bytes = larger;
    this.#view = new DataView(larger.buffer);
  }
}
