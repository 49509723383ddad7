"use client";
import { type FormEvent, useState } from "react";
import { buttonClass } from "@/components/ui/button-class";
import { controlClass } from "@/components/ui/control-class";
import { FieldFrame } from "@/components/ui/field-frame";
import { Notice } from "@/components/ui/notice";
import { type Answer, postCredentials } from "./post-credentials";

type SignInFormProps = {
  /** A path on this site, checked by the server. */
  from: string;
  words: Record<"login" | "loginHint" | "password" | "submit" | "pending" | "WRONG" | "TOO_MANY" | "BUG", string>;
};

/** Keeps the name that was typed; the password field is emptied after a refusal. */
export function SignInForm({ from, words }: SignInFormProps) {
  const [answer, setAnswer] = useState<Answer | "pending" | null>(null);
  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (answer === "pending") return;
    const form = event.currentTarget;
    setAnswer("pending");
    const given = await postCredentials(new FormData(form));
    if (given === "OK" || given === "SECOND") {
      window.location.assign(given === "OK" ? from : "/sign-in/second-factor");
      return;
    }
    setAnswer(given);
    const password = form.elements.namedItem("password");
    if (password instanceof HTMLInputElement) {
      password.value = "";
      password.focus();
    }
  };
  const refusal = answer === null || answer === "pending" || answer === "OK" || answer === "SECOND" ? null : answer;
  return (
    <form method="post" onSubmit={send}>
      {refusal ? <Notice tone="error" title={words[refusal]} live /> : null}
      <FieldFrame id="login" label={words.login} hint={words.loginHint}>
        <input
          id="login"
          name="login"
          required
          maxLength={64}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          aria-describedby="login-hint"
          className={`${controlClass} w-full`}
        />
      </FieldFrame>
      <FieldFrame id="password" label={words.password}>
        <input
          id="password"
          name="password"
          type="password"
          required
          maxLength={200}
          autoComplete="current-password"
          className={`${controlClass} w-full`}
        />
      </FieldFrame>
      <button
        type="submit"
        aria-disabled={answer === "pending" || undefined}
        className={buttonClass("primary", "w-full")}
      >
        {answer === "pending" ? words.pending : words.submit}
      </button>
    </form>
  );
}
