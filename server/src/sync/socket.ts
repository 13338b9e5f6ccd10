/** One WebSocket, as much of it as a connection needs; a simulated world brings its own. */
export interface Socket {
  send(frame: Uint8Array): void;
  /** @param reason at most 123 bytes of UTF-8 */
  close(code: number, reason: string): void;
  /** Bytes handed over and not yet taken by the network. */
  bufferedBytes(): number;
  /** Stops and resumes reading. */
  pause(): void;
  resume(): void;
}
