import { Button } from '@mantine/core';
import { IconPlayerPlay } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import type { PlaybackAddress } from './use-playback-address.ts';

interface PlayButtonProps {
  readonly playback: PlaybackAddress;
  /** Comes back with the focus, from playback that was closed. */
  readonly isBack?: boolean;
}

/** Opens the playback of a document. */
export function PlayButton({ playback, isBack = false }: PlayButtonProps) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isBack) button.current?.focus();
  }, [isBack]);
  return (
    <Button
      ref={button}
      variant="default"
      size="xs"
      flex="1 0 auto"
      leftSection={<IconPlayerPlay size={14} aria-hidden />}
      disabled={playback.seq !== undefined}
      onClick={playback.open}
    >
      Play from the beginning
    </Button>
  );
}
