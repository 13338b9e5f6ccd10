import { useDebouncedValue, useNetwork } from '@mantine/hooks';
import { IconPlugConnectedX } from '@tabler/icons-react';
import { useReachable } from '../../api/reachability.ts';
import classes from './offline-banner.module.css';

/** A server that restarts is back before this; saying so would only alarm. */
const PATIENCE_MS = 2500;

/** Says that the server cannot be reached, and what that means for what is on the page. */
export function OfflineBanner() {
  const isReachable = useReachable();
  const { online } = useNetwork();
  const isCutOff = !isReachable || !online;
  const [wasCutOff] = useDebouncedValue(isCutOff, PATIENCE_MS);
  const isShown = isCutOff && wasCutOff;
  return (
    <div aria-live="polite">
      {isShown && (
        <div className={classes.banner}>
          <IconPlugConnectedX size={16} aria-hidden style={{ flex: 'none' }} />
          {online ? 'The server cannot be reached.' : 'This device is offline.'} Lists show what we knew last.
          What we write is kept on this device.
        </div>
      )}
    </div>
  );
}
