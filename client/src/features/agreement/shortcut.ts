const isMac = typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.userAgent);

/** A shortcut as people of this machine write it: `Mod-Shift-K` is `⌘⇧K` or `Ctrl+Shift+K`. */
export function writeShortcut(keys: string, mac: boolean = isMac): string {
  if (!mac) return keys.replace('Mod', 'Ctrl').replaceAll('-', '+');
  return keys.replace('Mod', '⌘').replace('Shift', '⇧').replace('Alt', '⌥').replaceAll('-', '');
}
