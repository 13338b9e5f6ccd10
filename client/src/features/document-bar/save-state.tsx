import { Tooltip } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconAlertTriangle, IconCheck, IconCloudOff, IconCloudUpload, IconLoader } from '@tabler/icons-react';
import type { Live } from '../../sync/open-document.ts';
import type { SaveState } from '../../sync/save-state.ts';
import { useLive } from '../../sync/use-open-document.ts';
import classes from './document-bar.module.css';
import { saveStateWords, type SaveStateWords } from './save-state-words.ts';

const icons: Readonly<Record<SaveStateWords['tone'], typeof IconCheck>> = {
  opening: IconLoader,
  saved: IconCheck,
  saving: IconCloudUpload,
  offline: IconCloudOff,
  'not-saved': IconAlertTriangle,
};

const touched = { hover: true, focus: true, touch: true };

/** Whether our words are safe: an icon and the words, never a colour alone. */
export function SaveStateLine({ saveState }: { saveState: Live<SaveState> }) {
  const { tone, words, short, meaning } = saveStateWords(useLive(saveState));
  const isPhone = useMediaQuery('(max-width: 48em)', false, { getInitialValueInEffect: false });
  const Icon = icons[tone];
  return (
    <Tooltip label={isPhone ? `${words}. ${meaning}` : meaning} multiline maw={320} events={touched}>
      <span className={classes.save} data-tone={tone} data-testid="save-state">
        <Icon size={16} stroke={2} aria-hidden style={{ flex: 'none' }} />
        <span>{isPhone ? short : words}</span>
      </span>
    </Tooltip>
  );
}
