import { notifications } from '@mantine/notifications';

/** Tells the reader that more is selected than one thread can be about. */
export const sayTooLong = (): void =>
  void notifications.show({
    message: 'That is more than one comment can be about. Select less, or comment on the whole.',
  });
