import { useMediaQuery } from '@mantine/hooks';

/** Where the panel of an entry stands: beside the list where there is room, else over it; a sheet on a phone. */
export type PanelPlace = 'beside' | 'over' | 'sheet';

/** Where the panel of an entry stands in this window. */
export function usePanelPlace(): PanelPlace {
  const options = { getInitialValueInEffect: false };
  const isBeside = useMediaQuery('(min-width: 75em)', true, options);
  const isPhone = useMediaQuery('(max-width: 48em)', false, options);
  if (isBeside) return 'beside';
  return isPhone ? 'sheet' : 'over';
}
