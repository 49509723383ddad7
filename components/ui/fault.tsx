"use client";
import { useSyncExternalStore } from "react";
import { faultWords } from "@/lib/i18n/fault-words";
import { busyDigest } from "@/lib/kernel/busy";
import { buttonClass } from "./button-class";

const never = () => () => {};

type FaultProps = { number: string | undefined };

/** Asks the server again: what failed there does not mend by drawing its answer once more. */
const retry = () => location.reload();

/** A bug, told in plain words: what may be lost, what to do, and the number that is also in the log; or that one has only to wait. */
export function Fault({ number }: FaultProps) {
  const lang = useSyncExternalStore(
    never,
    () => document.documentElement.lang,
    () => "",
  );
  const words = faultWords(lang);
  const waits = number === busyDigest;
  return (
    <main className="mx-auto max-w-xl px-5 py-16">
      <div role="alert" className="border-t-[6px] border-red pt-6">
        <h1 className="mb-3 text-xl font-semibold">{waits ? words.busy : words.title}</h1>
        <p>{waits ? words.wait : words.body}</p>
        {number && !waits ? (
          <p className="my-4 text-lg font-semibold">{words.number.replace("{number}", number)}</p>
        ) : null}
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
