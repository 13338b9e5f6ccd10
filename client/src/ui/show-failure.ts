import { notifications } from '@mantine/notifications';
import { failureWords } from './failure-words.ts';

/** Says in a notification that something did not happen. @param what *The title was not changed.* */
export function showFailure(what: string, error: unknown): void {
  const words = failureWords(error);
  notifications.show({
    color: 'red',
    title: what,
    message: `${words.happened} ${words.todo}`,
    autoClose: 10_000,
    role: 'alert',
  });
}
