"use client";
import { useCallback, useEffect, useRef, useState } from "react";
import type { FormState } from "@/lib/kernel/form-state";
import { idle } from "@/lib/kernel/form-state";
import { sendSheetAction } from "@/lib/reviews/sheets/actions";
import { type KeptSheet, settle } from "./sheet-outbox";

export type Sending = { org: string; targetOrgId: string; targetId: string; heldOn: string; mode: string };

const quiet = 1500;
const again = 4000;
const storedAt = (targetId: string) => `sheet:${targetId}`;

const recall = (targetId: string): KeptSheet | null => {
  const stored = localStorage.getItem(storedAt(targetId));
  return stored ? (JSON.parse(stored) as KeptSheet) : null;
};

/** What is not yet answered lives on the device; what is answered is the server's. */
const remember = (targetId: string, sheet: KeptSheet) => {
  if (sheet.state === "CLEAN" || sheet.state === "DONE") localStorage.removeItem(storedAt(targetId));
  else localStorage.setItem(storedAt(targetId), JSON.stringify(sheet));
};

function formOf({ org, targetOrgId, targetId, heldOn, mode }: Sending, sheet: KeptSheet): FormData {
  const form = new FormData();
  const told = { org, targetOrgId, targetId, heldOn, mode, reviewId: sheet.reviewId, version: String(sheet.version) };
  for (const [name, value] of Object.entries({ ...told, ...sheet.fields, step: sheet.step, sentKey: sheet.key }))
    form.append(name, value);
  return form;
}

const answerOf = (state: FormState | undefined) => {
  if (state?.status === "ok") return { ok: true, code: "", message: "" };
  return state?.status === "refused"
    ? { ok: false, code: state.code, message: state.message }
    : { ok: false, code: "BUG", message: "" };
};

/** Sheets by target; the change of one is stored at once and sent when the network is there, one at a time and once. */
export function useOutbox(sendings: readonly Sending[], first: readonly KeptSheet[]) {
  const [sheets, setSheets] = useState<readonly KeptSheet[]>(first);
  const [online, setOnline] = useState(true);
  const current = useRef(sheets);
  const busy = useRef(false);

  const put = useCallback(
    (at: number, make: (sheet: KeptSheet) => KeptSheet) => {
      const before = current.current[at];
      const sending = sendings[at];
      if (!before || !sending) return;
      const made = make(before);
      current.current = current.current.map((sheet, place) => (place === at ? made : sheet));
      remember(sending.targetId, made);
      setSheets(current.current);
    },
    [sendings],
  );

  useEffect(() => {
    for (const [at, { targetId }] of sendings.entries()) {
      const kept = recall(targetId);
      if (kept) put(at, () => ({ ...kept, state: kept.state === "CONFLICT" ? "CONFLICT" : "WAITING" }));
    }
  }, [sendings, put]);

  const send = useCallback(async () => {
    const at = current.current.findIndex(({ state }) => state === "WAITING");
    const [sending, sent] = [sendings[at], current.current[at]];
    if (busy.current || !sending || !sent) return;
    busy.current = true;
    try {
      const answer = answerOf(await sendSheetAction(idle, formOf(sending, sent)));
      put(at, (sheet) => settle(sheet, sent, answer));
      setOnline(true);
    } catch {
      setOnline(false); // The network is gone: the sheet waits on the device.
    } finally {
      busy.current = false;
    }
  }, [sendings, put]);

  const waiting = sheets.some(({ state }) => state === "WAITING");
  useEffect(() => {
    if (!waiting) return;
    const timer = setTimeout(send, online ? quiet : again);
    const back = () => void send();
    window.addEventListener("online", back);
    return () => {
      clearTimeout(timer);
      window.removeEventListener("online", back);
    };
  });

  return { sheets, online, put };
}
