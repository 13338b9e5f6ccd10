import { Button, Group, Modal, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useEffect } from 'react';
import { signOut } from '../../api/auth.ts';
import { FailureNotice } from '../../ui/failure-notice.tsx';

interface SignOutQuestionProps {
  /** Documents that hold edits which the server has not confirmed. */
  readonly unsentDocuments: number;
  readonly onStay: () => void;
  readonly onSignedOut: () => void;
}

/** Signs out at once when all is saved; asks first when edits of ours exist only on this device. */
export function SignOutQuestion({ unsentDocuments, onStay, onSignedOut }: SignOutQuestionProps) {
  const { mutate, error, isPending } = useMutation({ mutationFn: signOut, onSuccess: onSignedOut });
  const isSafe = unsentDocuments === 0;
  useEffect(() => {
    if (isSafe) mutate();
    // Asked once, when the person chose to sign out.
    // oxlint-disable-next-line react/exhaustive-deps
  }, []);
  if (isSafe && !error) return null;
  const documents = unsentDocuments === 1 ? 'One document holds' : `${unsentDocuments} documents hold`;
  return (
    <Modal
      opened
      centered
      onClose={onStay}
      title={isSafe ? 'We are still signed in' : 'Sign out before everything is saved?'}
    >
      {!isSafe && (
        <Text size="sm" mb="md">
          {documents} edits of ours that have not reached the server. They stay on this device and go out when
          we sign in here again and open the document. Until then nobody else can see them.
        </Text>
      )}
      {error && <FailureNotice what="We are still signed in." error={error} onRetry={() => mutate()} />}
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={onStay} data-autofocus>
          Stay
        </Button>
        {!isSafe && (
          <Button color="red" loading={isPending} onClick={() => mutate()}>
            Sign out anyway
          </Button>
        )}
      </Group>
    </Modal>
  );
}
