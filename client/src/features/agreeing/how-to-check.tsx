import type { InForceDetail } from '@entente/protocol/api/in-force';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import classes from './agreeing.module.css';
import { HashLine } from './hash-line.tsx';
import { useAgreedFile } from './use-agreed-file.ts';

/** Both hashes as this page computes them, and how anybody computes them without us. */
export function HowToCheck({ text }: { text: InForceDetail }) {
  const computed = useAgreedFile(text);
  if (computed !== undefined && 'error' in computed)
    return (
      <FailureNotice
        what="The content is not what its hash says. Do not rely on it."
        error={computed.error}
      />
    );
  return (
    <section className={classes.part}>
      <h2>How to check it</h2>
      <dl className={classes.facts}>
        <dt>Content</dt>
        <dd>
          <HashLine hash={text.hash} />
        </dd>
        <dt>Record</dt>
        <dd>{computed && <HashLine hash={computed.file.recordHash} />}</dd>
      </dl>
      <p className={classes.words}>
        The first hash is the SHA-256 of the content with its kind and schema version, the second that of the
        first with the record: who agreed, when and in which words, and how a decision was read back. Both are
        taken of JSON with sorted keys and no spaces (RFC 8785). The certificate holds all of it and says how;
        the program <code>scripts/verify.mjs</code> checks it without our server. Every firm downloads the
        very same file.
      </p>
    </section>
  );
}
