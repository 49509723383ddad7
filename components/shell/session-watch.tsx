"use client";
import { useCallback, useEffect, useRef, useState } from "react";
import { buttonClass } from "@/components/ui/button-class";
import { forgetOthers } from "@/components/ui/form-memory";

type WatchWords = Record<"soon" | "soonNote" | "stay" | "over" | "overNote" | "again" | "back" | "later", string>;
type Left = { person?: string; left: number; longest?: number };

const warnBefore = 120;
/** No organisation lets a session end sooner than five minutes, so nothing is asked before four. */
const firstLook = 240;

async function ask(method: "GET" | "POST"): Promise<Left | null> {
  const answer = await fetch("/session", { method, cache: "no-store" }).catch(() => null);
  if (!answer || answer.status >= 500) return null;
  return (await answer.json()) as Left;
}

/** Warns before the session ends and keeps the page as it is: what was typed stays where it stands. */
export function SessionWatch({ words, person }: { words: WatchWords; person: string }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [over, setOver] = useState(false);
  const look = useLook(dialog, setOver);
  useOwnMemory(person);
  return (
    <dialog
      ref={dialog}
      data-person={person}
      aria-labelledby="session-watch"
      className="m-auto w-full max-w-md border border-line-2 bg-paper p-5 text-ink max-sm:mb-0"
    >
      <h2 id="session-watch" className="mb-2 text-lg font-semibold">
        {over ? words.over : words.soon}
      </h2>
      <p className="mb-4">{over ? words.overNote : words.soonNote}</p>
      <div className="flex flex-wrap gap-3">
        {over ? (
          <a href="/sign-in" target="_blank" rel="noopener opener" className={buttonClass("primary")}>
            {words.again}
          </a>
        ) : null}
        <button
          type="button"
          className={buttonClass(over ? "plain" : "primary")}
          onClick={() => look(over ? "GET" : "POST")}
        >
          {over ? words.back : words.stay}
        </button>
        <button type="button" className={buttonClass("quiet")} onClick={() => dialog.current?.close()}>
          {words.later}
        </button>
      </div>
    </dialog>
  );
}

/** What others typed on this device goes when this person is here, and everything when they sign out. */
function useOwnMemory(person: string) {
  useEffect(() => {
    forgetOthers(person);
    const leaving = ({ target }: SubmitEvent) => {
      if (target instanceof HTMLFormElement && target.getAttribute("action") === "/sign-out") forgetOthers();
    };
    document.addEventListener("submit", leaving);
    return () => document.removeEventListener("submit", leaving);
  }, [person]);
}

/** Asks how long is left, opens or closes the dialog, and asks again when it next matters. */
function useLook(dialog: { current: HTMLDialogElement | null }, setOver: (over: boolean) => void) {
  const kept = useRef<{ timer: number; person?: string | undefined; at: number }>({ timer: 0, at: 0 });
  const look = useCallback(
    async (method: "GET" | "POST") => {
      const again = (seconds: number) => {
        window.clearTimeout(kept.current.timer);
        kept.current.timer = window.setTimeout(() => look("GET"), Math.min(seconds, 86_400) * 1_000);
      };
      kept.current.at = Date.now();
      const found = await ask(method);
      if (!found) return again(60);
      const { person } = kept.current;
      // Somebody else signed in here meanwhile: this page is not theirs.
      if (person && found.person && found.person !== person) return window.location.reload();
      kept.current.person = found.person ?? person;
      setOver(found.left <= 0);
      if (found.left > warnBefore) {
        dialog.current?.close();
        return again(found.left - warnBefore);
      }
      if (!dialog.current?.open) dialog.current?.showModal();
      return found.left > 0 ? again(found.left + 1) : undefined;
    },
    [dialog, setOver],
  );
  useEffect(() => {
    const { current } = kept;
    current.timer = window.setTimeout(() => look("GET"), firstLook * 1_000);
    current.at = Date.now();
    // A phone that slept has slept through its timers; and signing in again happens in another window.
    const seen = () => document.visibilityState === "visible" && Date.now() - current.at > 3_000 && look("GET");
    document.addEventListener("visibilitychange", seen);
    return () => {
      window.clearTimeout(current.timer);
      document.removeEventListener("visibilitychange", seen);
    };
  }, [look]);
  return look;
}
