import { agreementRoot } from '@entente/documents/agreement/agreement-root';
import { PlaybackView, type PlaybackProps } from './playback-view.tsx';
import { PlayedText } from './played-text.tsx';

const root = { name: agreementRoot, hasEntries: false };

/** How an agreement came to be. */
export default function AgreementPlayback(props: PlaybackProps) {
  return (
    <PlaybackView
      {...props}
      root={root}
      detail="not the draft · read-only"
      back="Back to the draft"
      draw={(frame, looks) => <PlayedText frame={frame} looks={looks} />}
    />
  );
}
