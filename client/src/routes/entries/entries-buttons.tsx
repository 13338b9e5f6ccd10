import { IconHistory, IconMessageCircle } from '@tabler/icons-react';
import type { Ref } from 'react';
import { PanelButton, type PanelSwitch } from '../../ui/panel-button.tsx';

interface EntriesButtonsProps {
  readonly talk: PanelSwitch & { readonly unread: number };
  readonly talkRef: Ref<HTMLButtonElement>;
  readonly history: PanelSwitch;
}

/** Opens and closes what stands beside a register or log: its threads, and its history. */
export function EntriesButtons({ talk, talkRef, history }: EntriesButtonsProps) {
  return (
    <>
      <PanelButton
        ref={talkRef}
        panel={talk}
        label="Comments"
        icon={IconMessageCircle}
        unread={talk.unread}
      />
      <PanelButton panel={history} label="History" icon={IconHistory} />
    </>
  );
}
