import { PasswordInput, Stack, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { fieldsOf } from '../../api/api-error.ts';
import { signIn } from '../../api/auth.ts';
import { FormEnd } from '../../ui/form-end.tsx';

/** Signs in by e-mail and password. */
export function SignInForm({ onSignedIn }: { onSignedIn: () => void }) {
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const attempt = useMutation({ mutationFn: signIn, onSuccess: onSignedIn });
  const wrong = fieldsOf(attempt.error);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    attempt.mutate({ email: email.trim(), password });
  };
  return (
    <form onSubmit={submit} aria-label="Sign in">
      <Stack gap="md">
        <TextInput
          label="E-mail"
          type="email"
          autoComplete="username"
          required
          withAsterisk={false}
          value={email}
          error={wrong.email}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
        <PasswordInput
          label="Password"
          autoComplete="current-password"
          required
          withAsterisk={false}
          value={password}
          error={wrong.password}
          aria-invalid={wrong.password !== undefined}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        <FormEnd act="Sign in" failed="We could not sign you in." attempt={attempt} />
      </Stack>
    </form>
  );
}
