"use client";
import { useState } from "react";
import { askToLinkAction } from "@/lib/auth/identities/actions";
import { idle } from "@/lib/kernel/form-state";
import { PressButton } from "./press-button";

type IdentityButtonProps = {
  /** To link an account of somebody signed in, or to sign in with it. */
  links?: boolean;
  label: string;
  words: { working: string; failed: string };
  wide?: boolean;
};

/** Where the identity provider awaits this browser: next-auth keeps state, nonce and verifier in cookies and names the address. */
async function findAddress(): Promise<string> {
  const { csrfToken } = (await (await fetch("/api/auth/csrf")).json()) as { csrfToken: string };
  const body = new URLSearchParams({ csrfToken, callbackUrl: "/", json: "true" });
  const answer = await fetch("/api/auth/signin/oidc", { method: "POST", body });
  const { url } = (await answer.json()) as { url: string };
  if (new URL(url).searchParams.has("error")) throw new Error("refused");
  return url;
}

/** A script leads away, not a form: the policy of our pages lets no form end on another site. */
export function IdentityButton({ links = false, label, words, wide = false }: IdentityButtonProps) {
  const [state, setState] = useState<"idle" | "working" | "failed">("idle");
  const press = async () => {
    if (state === "working") return;
    setState("working");
    try {
      if (links && (await askToLinkAction(idle, new FormData())).status !== "ok") throw new Error("refused");
      window.location.assign(await findAddress());
    } catch {
      setState("failed");
    }
  };
  return (
    <PressButton
      label={label}
      working={state === "working"}
      wide={wide}
      said={state === "idle" ? "" : words[state]}
      onPress={press}
    />
  );
}
