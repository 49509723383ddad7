"use client";
import { useSyncExternalStore } from "react";
import { faultWords } from "@/lib/i18n/fault-words";
import { buttonClass } from "./button-class";

const never = () => () => {};

type FaultProps = { number: string | undefined; retry: () => void };

/** A bug, told in plain words: what may be lost, what to do, and the number that is also in the log. */
export function Fault({ number, retry }: FaultProps) {
  const lang = useSyncExternalStore(
    never,
    () => document.documentElement.lang,
    () => "",
  );
  const words = faultWords(lang);
  return (
    <main className="mx-auto max-w-xl px-5 py-16">
      <div role="alert" className="border-t-[6px] border-red pt-6">
        <h1 className="mb-3 text-xl font-semibold">{words.title}</h1>
        <p>{words.body}</p>
        {number ? <p className="my-4 text-lg font-semibold">{words.number.replace("{number}", number)}</p> : null}
      </div>
      <p className="mt-6 flex flex-wrap gap-3">
        <button type="button" className={buttonClass("primary")} onClick={retry}>
          {words.retry}
        </button>
        <a href="/" className={buttonClass()}>
          {words.home}
        </a>
      </p>
    </main>
  );
}
