import { createSpotlight } from '@mantine/spotlight';

/** What the palette holds while it is open, and its door. */
export const [paletteStore, paletteDoor] = createSpotlight();
