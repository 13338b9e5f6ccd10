/** What is written on the key, on this kind of machine. */
export function keyName(key: 'mod' | 'alt'): string {
  const isApple = /Mac|iPhone|iPad/.test(navigator.userAgent);
  if (key === 'mod') return isApple ? '⌘' : 'Ctrl';
  return isApple ? '⌥' : 'Alt';
}
