import { agreedFile, type AgreedFile } from '@entente/documents/certificate/agreed-file';
import type { InForceDetail } from '@entente/protocol/api/in-force';
import { useEffect, useState } from 'react';

/** What is in force as it leaves the product, computed here; undefined for a moment. */
export type Computed = { readonly file: AgreedFile } | { readonly error: unknown } | undefined;

/** Computes both hashes of what is in force in this page; an error when the content is not what its hash says. */
export function useAgreedFile(text: InForceDetail): Computed {
  const [computed, setComputed] = useState<Computed>();
  useEffect(() => {
    let isWanted = true;
    agreedFile(text).then(
      (file) => isWanted && setComputed({ file }),
      (error: unknown) => isWanted && setComputed({ error }),
    );
    return () => {
      isWanted = false;
    };
  }, [text]);
  return computed;
}
