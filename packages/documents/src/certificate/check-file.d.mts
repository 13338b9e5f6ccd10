/** What came out of checking a file. */
export interface Checked {
  readonly isSound: boolean;
  /** What the file is of; undefined when that cannot be told. */
  readonly name: string | undefined;
  /** Computed from the file: of the content and, of something in force, of the record. */
  readonly hashes: readonly string[];
  readonly sentence: string;
}

/** Computes again what a downloaded version or a certificate (HTML or JSON) says of itself. */
export function checkFile(text: string): Promise<Checked>;
