import {
  IconAlertTriangle,
  IconArchive,
  IconCircleCheck,
  IconDeviceDesktop,
  IconFilePlus,
  IconFileText,
  IconGavel,
  IconHome,
  IconKeyboard,
  IconLogout,
  IconMoon,
  IconSignature,
  IconSun,
  IconUsers,
} from '@tabler/icons-react';
import type { PaletteSign } from './palette-actions.ts';

const icons: Readonly<Record<PaletteSign, typeof IconHome>> = {
  home: IconHome,
  agreement: IconFileText,
  archived: IconArchive,
  risk: IconAlertTriangle,
  decision: IconGavel,
  people: IconUsers,
  signature: IconSignature,
  'in-force': IconCircleCheck,
  create: IconFilePlus,
  light: IconSun,
  dark: IconMoon,
  auto: IconDeviceDesktop,
  shortcuts: IconKeyboard,
  'sign-out': IconLogout,
};

/** What a row of the palette is about, as a picture; the same as elsewhere in the app. */
export function PaletteIcon({ sign }: { sign: PaletteSign }) {
  const Icon = icons[sign];
  return <Icon size={18} stroke={1.7} aria-hidden />;
}
