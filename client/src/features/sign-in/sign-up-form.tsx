import { name as nameSchema } from '@entente/protocol/api/names';
import { limits } from '@entente/protocol/limits';
import { PasswordInput, Stack, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { fieldsOf } from '../../api/api-error.ts';
import { signUp } from '../../api/auth.ts';
import { FormEnd } from '../../ui/form-end.tsx';

const blank = { name: '', email: '', password: '' };

/** Makes a person and signs them in. */
export function SignUpForm({ onSignedIn }: { onSignedIn: () => void }) {
  const [input, setInput] = useState(blank);
  const [wrongName, setWrongName] = useState<string>();
  const attempt = useMutation({ mutationFn: signUp, onSuccess: onSignedIn });
  const wrong = fieldsOf(attempt.error);
  const put = (part: Partial<typeof blank>): void => setInput((before) => ({ ...before, ...part }));
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const name = nameSchema.safeParse(input.name);
    setWrongName(name.error?.issues[0]?.message);
    if (name.success) attempt.mutate({ ...input, name: name.data, email: input.email.trim() });
  };
  return (
    <form onSubmit={submit} aria-label="Sign up">
      <Stack gap="md">
        <TextInput
          label="Your name"
          description="As the people of both firms will read it"
          autoComplete="name"
          required
          withAsterisk={false}
          value={input.name}
          error={wrongName ?? wrong.name}
          onChange={(event) => put({ name: event.currentTarget.value })}
        />
        <TextInput
          label="E-mail"
          type="email"
          autoComplete="username"
          required
          withAsterisk={false}
          value={input.email}
          error={wrong.email}
          onChange={(event) => put({ email: event.currentTarget.value })}
        />
        <PasswordInput
          label="Password"
          description={`At least ${limits.passwordLengthMin} characters`}
          autoComplete="new-password"
          required
          withAsterisk={false}
          minLength={limits.passwordLengthMin}
          maxLength={limits.passwordLengthMax}
          value={input.password}
          error={wrong.password}
          aria-invalid={wrong.password !== undefined}
          onChange={(event) => put({ password: event.currentTarget.value })}
        />
        <FormEnd act="Sign up" failed="We could not sign you up." attempt={attempt} />
      </Stack>
    </form>
  );
}
