import { closeReasons } from '@entente/protocol/close-codes';
import { Button, CopyButton, Group } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { Live } from '../../sync/open-document.ts';
import type { SaveState } from '../../sync/save-state.ts';
import { useLive } from '../../sync/use-open-document.ts';
import { DiscardQuestion } from './discard-question.tsx';
import classes from './document-bar.module.css';
import { offeredActs } from './save-state-words.ts';

interface NotSavedNoticeProps {
  readonly saveState: Live<SaveState>;
  /** The document's text as it stands on this page. */
  readonly readText: () => string;
  readonly onSignIn: () => void;
  readonly onTryAgain: () => void;
  /** Throws the local copy away and opens the document again. */
  readonly onDiscard: () => Promise<void>;
}

function atStake(unsent: number): string {
  if (unsent === 0) return 'Everything we wrote before is on the record.';
  return `${unsent === 1 ? '1 edit of ours is' : `${unsent} edits of ours are`} only on this device.`;
}

/** Why our words are not saved, what was kept, and what to do; nothing while all is well. */
export function NotSavedNotice({
  saveState,
  readText,
  onSignIn,
  onTryAgain,
  onDiscard,
}: NotSavedNoticeProps) {
  const state = useLive(saveState);
  const [isAsking, asking] = useDisclosure(false);
  if (state.kind !== 'not-saved') return null;
  const acts = offeredActs(state);
  return (
    <div role="alert" className={`${classes.notice} ${classes.failed}`}>
      <span>
        <b>Not saved.</b> {closeReasons[state.reason].sentence} {atStake(state.unsent)}
      </span>
      <Group gap="xs">
        {acts.includes('sign-in') && <Button onClick={onSignIn}>Sign in</Button>}
        {acts.includes('reload') && <Button onClick={() => location.reload()}>Reload</Button>}
        {acts.includes('try-again') && (
          <Button variant="default" onClick={onTryAgain}>
            Try again
          </Button>
        )}
        {acts.includes('copy') && (
          <CopyButton value={readText()} timeout={3000}>
            {({ copied, copy }) => (
              <Button variant="default" onClick={copy}>
                {copied ? 'Copied' : 'Copy my text'}
              </Button>
            )}
          </CopyButton>
        )}
        {acts.includes('discard') && (
          <Button variant="default" onClick={asking.open}>
            Throw the local copy away
          </Button>
        )}
      </Group>
      {isAsking && <DiscardQuestion unsent={state.unsent} onKeep={asking.close} onDiscard={onDiscard} />}
    </div>
  );
}
