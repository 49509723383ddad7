"use client";
import { useState } from "react";
import { PressButton } from "./press-button";

type PasskeyButtonProps = {
  purpose: "SIGN_IN" | "REGISTER" | "ACTIVATE";
  code?: string;
  /** Where to go once it is done; without it the page is drawn anew. */
  goTo?: string;
  label: string;
  words: { working: string; failed: string; unsupported: string; TOO_MANY: string };
  wide?: boolean;
};

const ask = async (body: object) => {
  const answer = await fetch("/sign-in/passkey", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
  });
  return (await answer.json()) as { id?: string; options?: unknown; done?: boolean; code?: string };
};

/** The browser's half of a device credential is fetched at the first press: pages that do not use it carry nothing. */
export function PasskeyButton({ purpose, code = "", goTo, label, words, wide = false }: PasskeyButtonProps) {
  const [state, setState] = useState<"idle" | keyof PasskeyButtonProps["words"]>("idle");
  const press = async () => {
    setState("working");
    try {
      const browser = await import("@simplewebauthn/browser");
      if (!browser.browserSupportsWebAuthn()) return setState("unsupported");
      const { id, options, code: refused } = await ask({ purpose, code });
      if (refused) return setState(refused === "TOO_MANY" ? "TOO_MANY" : "failed");
      const asked = { optionsJSON: options } as never;
      const response =
        purpose === "SIGN_IN" ? await browser.startAuthentication(asked) : await browser.startRegistration(asked);
      const answer = await ask({ purpose, code, answer: { id, response } });
      if (!answer.done) return setState(answer.code === "TOO_MANY" ? "TOO_MANY" : "failed");
      if (goTo) window.location.assign(goTo);
      else window.location.reload();
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
