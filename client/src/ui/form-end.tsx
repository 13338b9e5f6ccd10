import { Button } from '@mantine/core';
import { fieldsOf } from '../api/api-error.ts';
import { FailureNotice } from './failure-notice.tsx';

interface FormEndProps {
  /** On the button. */
  readonly act: string;
  /** Such as *We could not sign you in.* */
  readonly failed: string;
  readonly attempt: { readonly error: Error | null; readonly isPending: boolean };
}

/** The end of a form: why it was not taken, unless a field says so, and the button that sends it. */
export function FormEnd({ act, failed, attempt }: FormEndProps) {
  return (
    <>
      {attempt.error && Object.keys(fieldsOf(attempt.error)).length === 0 && (
        <FailureNotice what={failed} error={attempt.error} />
      )}
      <Button type="submit" loading={attempt.isPending}>
        {act}
      </Button>
    </>
  );
}
