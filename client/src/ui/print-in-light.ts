/** Paper is white: whatever is printed is drawn in light, also for somebody who reads in dark. */
export function printInLight(): void {
  const { dataset } = document.documentElement;
  let read: string | undefined;
  addEventListener('beforeprint', () => {
    read = dataset['mantineColorScheme'];
    dataset['mantineColorScheme'] = 'light';
  });
  addEventListener('afterprint', () => {
    if (read !== undefined) dataset['mantineColorScheme'] = read;
  });
}
